/** The release, made as people make it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "../../tools/bin.mjs";
import { locked } from "../../tools/lock.mjs";

export const release = join(root, "release");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes the release of the sources in a folder, and says what it printed. */
export function makeRelease(folder = root, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = node([join(folder, "tools", "release.mjs")], folder, env);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Made once in a run of tests: all files of tests have the same parent. */
export async function madeRelease(): Promise<void> {
  const stamp = join(root, ".cache", "release-made");
  await locked("release-made", () => {
    const run = String(process.ppid);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === run) return;
    makeRelease();
    writeFileSync(stamp, run);
  });
}

/** Starts Node, and waits for its end. */
export function node(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Ended {
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_PATH: ___, ...rest } = process.env;
  const options = { cwd, env: { ...rest, ...env }, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}

/** An empty folder, with a name that not every program bears. */
export function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), "ratchet release #1 é% "));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
