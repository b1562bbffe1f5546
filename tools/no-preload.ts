/**
 * Vite puts a helper before every module that is loaded later: it fetches ahead what that module imports, and its styles.
 * Here all styles stand in one file and such modules import only what is there already, so nothing is to be fetched.
 */
import type { Plugin } from "vite";

const HELPER = "vite/preload-helper.js";

export function noPreload(): Plugin {
  return {
    name: "ratchet-no-preload",
    apply: "build",
    config: () => ({ build: { cssCodeSplit: false, modulePreload: false } }),
    resolveId: (id) => (id === HELPER ? `\0${HELPER}` : undefined),
    load: (id) =>
      id === `\0${HELPER}` ? "export const __vitePreload = (load) => load();" : undefined,
  };
}
