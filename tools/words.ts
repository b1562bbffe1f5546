/** The files of words, read when the page is built: whoever opens the page need not load what reads them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

const FILE = /^(.*\.ftl)\?raw$/;

export function words(): Plugin {
  let root = "";
  return {
    name: "ratchet-words",
    apply: "build",
    enforce: "pre",
    configResolved(config) {
      ({ root } = config);
    },
    resolveId(source, importer) {
      if (importer === undefined || !source.endsWith("/body.ts")) return undefined;
      return /\/src\/app\/words\//.test(importer) ? join(root, "tools/words/read.ts") : undefined;
    },
    load(id) {
      const [, file] = FILE.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      const { body } = new FluentResource(readFileSync(file, "utf8"));
      return { code: `export default ${JSON.stringify(body)};`, map: null };
    },
  };
}
