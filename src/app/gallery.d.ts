/** Made at build time by tools/gallery.ts. */
declare module "virtual:ratchet-gallery" {
  export interface Card {
    readonly id: string;
    readonly title: string;
    readonly question: string;
  }
  export const cards: readonly Card[];
  /** A scenario as it stands in its file, and as the build has checked it: a Scenario of the engine. */
  export const loaders: Readonly<
    Record<string, () => Promise<{ readonly scenario: unknown; readonly checked: unknown }>>
  >;
}
