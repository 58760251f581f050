export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Gives each label the first of its wished places that is free and inside the frame. */
export class LabelPlacing {
  private readonly taken: Box[] = [];
  private readonly avoided: Box[] = [];

  constructor(private readonly frame: Box) {}

  reserve(box: Box): void {
    this.taken.push(box);
  }

  /** What a label should keep clear of, yet may cross where there is no other room. */
  avoid(box: Box): void {
    this.avoided.push(box);
  }

  place(wishes: readonly Box[]): Box | null {
    const free = wishes.filter(wish => this.isInside(wish) && isClear(wish, this.taken));
    const found = free.find(wish => isClear(wish, this.avoided)) ?? free[0] ?? null;
    if (found) this.taken.push(found);
    return found;
  }

  private isInside(box: Box): boolean {
    const { x, y, width, height } = this.frame;
    return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
  }
}

/** Right, left, above, below and the corners of a point: where a reader looks for its name. */
export function around(x: number, y: number, width: number, height: number, gap: number): Box[] {
  const middle = y - height / 2;
  const centre = x - width / 2;
  const [right, left] = [x + gap, x - gap - width];
  const corners = [right, left].flatMap(side => [[side, y - height - 2], [side, y + 2]]);
  return [[right, middle], [left, middle], [centre, y - gap - height], [centre, y + gap], ...corners]
    .map(([cornerX, cornerY]) => ({ x: cornerX!, y: cornerY!, width, height }));
}

function isClear(box: Box, others: readonly Box[]): boolean {
  return !others.some(other => overlap(box, other));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
