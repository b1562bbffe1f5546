/** The built command, started as people start it. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "../../tools/bin.mjs";
import { SMALL } from "../lab/small.ts";

export const command = join(root, "dist", "node", "ratchet.js");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs it to its end. */
export function ratchet(
  args: readonly string[],
  { cwd = root, env = {}, input }: Where = {},
): Ended {
  const options = { cwd, env: plain(env), encoding: "utf8", maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [command, ...args], {
    ...options,
    ...(input !== undefined && { input }),
  });
}

/** Starts it, and lets it go on; `preload`: the address of a module that comes first. */
export function started(args: readonly string[], cwd: string, preload?: URL): ChildProcess {
  const first = preload === undefined ? [] : ["--import", preload.href];
  return spawn(process.execPath, [...first, command, ...args], { cwd, env: plain({}) });
}

/** The environment without what would colour the output. */
function plain(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
  return { ...rest, ...env };
}

/** The text without its hashes, which have tests of their own. */
export const withoutHashes = (text: string): string =>
  text.replaceAll(/\b[0-9a-f]{16}\b/g, "<hash>");

/** A folder of its own for the test, with files in it. */
export function folder(files: Readonly<Record<string, string>> = { "small.yaml": SMALL }): string {
  const path = mkdtempSync(join(tmpdir(), "ratchet-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
