/** What is given away: which files, their checksums and licences, and that the same sources give the same bytes. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { scriptText } from "../../tools/pack/page.mjs";
import { filesIn, lessonCards } from "../../tools/pack/write.mjs";
import { copyOfSources } from "../policy/copy.ts";
import { madeRelease, makeRelease, release } from "./made.ts";

const text = (name: string): string => readFileSync(join(release, name), "utf8");
const sums = (): Map<string, string> =>
  new Map(
    text("SHA256SUMS")
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

beforeAll(madeRelease);

test("each file has its checksum, in the order of the names", () => {
  const files = filesIn(release);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  for (const name of ["Ratchet.html", "ratchet.mjs", "README.txt", "web/index.html"])
    expect(files).toContain(name);
  for (const { id } of lessonCards()) expect(files).toContain(`lessons/${id}.html`);
  expect(files).toContain(`ratchet-web-${version}.zip`);
  expect(files.filter((name) => /manifest|packages\.json|\.map$/.test(name))).toEqual([]);
  const listed = sums();
  expect([...listed.keys()]).toEqual(files.filter((name) => name !== "SHA256SUMS"));
  for (const [name, sum] of listed) {
    const hash = createHash("sha256").update(readFileSync(join(release, name)));
    expect(hash.digest("hex"), name).toBe(sum);
  }
});

test("the licence of each bundled package is in each file that holds some of it", () => {
  const page = ["comlink", "preact", "d3-scale", "zod", "seedrandom"];
  for (const file of ["Ratchet.html", "web/THIRD-PARTY.txt", "THIRD-PARTY.txt"])
    for (const name of page) expect(text(file), file).toMatch(new RegExp(`^${name} \\d`, "m"));
  for (const name of ["commander", "comlink", "yaml"])
    expect(text("ratchet.mjs")).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(text("ratchet.mjs")).not.toMatch(/^d3-scale \d/m);
  for (const file of ["Ratchet.html", "ratchet.mjs", "THIRD-PARTY.txt"]) {
    expect(text(file)).toContain("Copyright 2019 David Bau");
    expect(text(file)).toContain("END OF TERMS AND CONDITIONS");
  }
});

test("the readme for teachers names files that are there", () => {
  const named = text("README.txt").match(/[\w.-]+\.(?:html|zip|mjs|txt)\b|SHA256SUMS\b/g) ?? [];
  expect(named.length).toBeGreaterThan(5);
  const files = filesIn(release);
  for (const name of named)
    expect(
      files.some((file) => file.endsWith(name)),
      name,
    ).toBe(true);
});

test("no file names a folder of the machine on which it was made", () => {
  for (const name of filesIn(release)) {
    const bytes = readFileSync(join(release, name));
    expect(bytes.includes(root), name).toBe(false);
  }
});

test("another copy of the sources, in another time zone, gives the same bytes", () => {
  const copy = copyOfSources();
  onTestFinished(() => copy.remove());
  mkdirSync(join(copy.folder, ".cache"), { recursive: true });
  makeRelease(copy.folder, { TZ: "Pacific/Kiritimati", LC_ALL: "C" });
  const theirs = join(copy.folder, "release");
  expect(filesIn(theirs)).toEqual(filesIn(release));
  for (const name of filesIn(release))
    expect(readFileSync(join(theirs, name)).equals(readFileSync(join(release, name))), name).toBe(
      true,
    );
  expect(statSync(join(theirs, "ratchet.mjs")).mode & 0o111).not.toBe(0);
}, 600_000);

test("a script stands in a page as it is meant, or is refused", () => {
  const said = 'f("</script><script><!-- $& -->", /<\\/script>/u, `<!--`);';
  const safe = scriptText(said);
  expect(safe).not.toMatch(/<\/script|<script|<!--/i);
  const heard: unknown[] = [];
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the point: it says the same as before
  new Function("f", safe)((...words: unknown[]) => heard.push(...words));
  expect(heard[0]).toBe("</script><script><!-- $& -->");
  expect((heard[1] as RegExp).test("</script>")).toBe(true);
  expect(heard[2]).toBe("<!--");
  expect(() => scriptText("let a = 2, b = 1; if (b<!--a) f();")).toThrow("the script of the page");
});
