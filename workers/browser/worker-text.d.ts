/** Made at build time by tools/pack/one-file.ts: the worker's whole script. */
declare module "virtual:ratchet-worker" {
  export const text: string;
}
