import { ensureBuilt } from "./build.mjs";

/** Vitest's global setup: the tests that look at dist/ find it as the sources say. */
export async function setup(): Promise<void> {
  await ensureBuilt("page");
  await ensureBuilt("node");
}
