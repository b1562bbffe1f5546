/**
 * Bakes the first screen into the built page: the question, the drawings, the axis to its end and the first part of the
 * first run stand in the file, and can be read before any script runs and where none does. It is made by the page's own
 * code with the engine beside it (tools/bake/), in a process of its own, which is a browser to that code.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Plugin } from "vite";

const PLACE = '<div id="app"></div>';
const STYLE = "/src/app/style/baked.css";
const MOST_CHARACTERS = 1 << 24;

/** What the process hands back, as JSON. */
export interface Baked {
  /** What stands in the place of the app. */
  readonly html: string;
  /** The rules that it needs beside those of the page. */
  readonly css: string;
  /** The address of what is shown, beside the bare one. */
  readonly address: string;
}

async function bakedIn(root: string): Promise<Baked> {
  const script = join(root, "tools", "bake", "main.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    cwd: root,
    maxBuffer: MOST_CHARACTERS,
  });
  return JSON.parse(stdout) as Baked;
}

export function bake(): Plugin {
  let root = "";
  let baked: Promise<Baked> | null = null;
  const theBaked = (): Promise<Baked> => (baked ??= bakedIn(root));
  return {
    name: "ratchet-bake",
    apply: "build",
    enforce: "pre",
    configResolved(config) {
      ({ root } = config);
    },
    async transform(code, id) {
      return id.endsWith(STYLE) ? { code: code + (await theBaked()).css, map: null } : undefined;
    },
    transformIndexHtml: {
      order: "post",
      async handler(page) {
        if (page.split(PLACE).length !== 2) throw new Error(`index.html must have one ${PLACE}`);
        const { html, address } = await theBaked();
        return page.replace(
          PLACE,
          () => `<div id="app" class="baked" data-address="${address}">${html}</div>`,
        );
      },
    },
  };
}
