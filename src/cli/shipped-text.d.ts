/** Made at build time by tools/pack/one-file.ts: the version, and the text of each shipped scenario and study by its id, sorted. */
declare module "virtual:ratchet-shipped" {
  export const version: string;
  export const scenarios: Readonly<Record<string, string>>;
  export const studies: Readonly<Record<string, string>>;
}
