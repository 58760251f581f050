declare module "virtual:borders" {
  const countries: readonly { name: string; rings: [number, number][][] }[];
  export default countries;
}
