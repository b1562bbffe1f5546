/** Made at build time by tools/gallery/. */
// Only so can a declared module name a type of another file.
// oxlint-disable typescript/consistent-type-imports
declare module "virtual:ratchet-cards" {
  export const cards: readonly import("../../../workers/cards/card.ts").GalleryCard[];
}

declare module "virtual:ratchet-dictionary" {
  export const parts: readonly import("../../../workers/cards/dictionary.ts").DictionaryPart[];
}

declare module "virtual:ratchet-versions" {
  /** Of the program, and of the numbers: RANDOM_CONTRACT of the engine. */
  export const version: string;
  export const contract: string;
  /** In which this version was released; a text, since a year has no comma. */
  export const year: string;
  /** What the replication suite held against others' numbers, in all. */
  export const checked: {
    readonly experiments: number;
    readonly passed: number;
    readonly told: number;
  };
}
