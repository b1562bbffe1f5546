/** Made at build time by tools/gallery.ts. */
declare module "virtual:ratchet-gallery" {
  export interface Card {
    readonly id: string;
    readonly title: string;
    readonly question: string;
  }
  /** Version of the numbers: RANDOM_CONTRACT of the engine. */
  export const engine: number;
  export const cards: readonly Card[];
  /** What is shipped of a scenario: see Shipped in wish.ts. */
  export const loaders: Readonly<Record<string, () => Promise<unknown>>>;
}
