/** Made at build time by tools/gallery.ts. */
declare module "virtual:ratchet-gallery" {
  export interface Card {
    readonly id: string;
    readonly title: string;
    /** Only of the scenario that a newcomer sees first. */
    readonly question?: string;
  }
  /** Version of the numbers: RANDOM_CONTRACT of the engine. */
  export const engine: number;
  /** The scenario that a newcomer sees first: the build bakes it, and puts it into the first load. */
  export const first: Card;
  /** All scenarios that ship. */
  export const cards: () => Promise<readonly Card[]>;
  /** Loads what is shipped of a scenario: see Shipped in wish.ts. */
  export const load: (id: string) => Promise<unknown>;
}

/** Version of the program: set at build time. */
declare const RATCHET_VERSION: string;
