/** The first round step that needs no more than so many, and the round end it leads to. */
export function axisTo(reach: number, parts: number, steps: readonly number[] = decimalSteps(reach)) {
  const safe = reach > 0 ? reach : 1;
  const interval = steps.find(step => safe / step <= parts) ?? steps.at(-1)!;
  return { interval, max: Math.ceil(safe / interval - 1e-9) * interval };
}

function decimalSteps(reach: number): number[] {
  const power = 10 ** Math.floor(Math.log10(reach > 0 ? reach : 1));
  return [0.1, 0.2, 0.5, 1, 2, 5].map(step => step * power);
}
