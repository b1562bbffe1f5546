/** What of D3 may be left out of the page: what does the same when it is needed, and is gone when it is not. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { symbol, symbolStar, type line, type SymbolType } from "d3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { shakable } from "../../tools/shake-d3.ts";

/** Within the repository, so that what the module imports is found. */
const folder = join(root, ".cache", "shake-d3");
const source = join(root, "node_modules", "d3-shape", "dist", "d3-shape.mjs");

type Curve = Parameters<ReturnType<typeof line>["curve"]>[0];

interface Shape {
  readonly line: typeof line;
  readonly symbol: typeof symbol;
  readonly symbolStar: SymbolType;
}

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test("d3-shape so changed draws the same with every curve", async () => {
  const copy = join(folder, "d3-shape.mjs");
  writeFileSync(copy, shakable(source, readFileSync(source, "utf8")));
  const changed = (await import(/* @vite-ignore */ pathToFileURL(copy).href)) as Shape;
  const usual = (await import(/* @vite-ignore */ pathToFileURL(source).href)) as Shape;
  const points: [number, number][] = [0, 3, 1, 4, 1, 5].map((y, x) => [x, y]);
  const paths = ({ line: lineOf, ...all }: Shape): (readonly [string, string | null])[] =>
    Object.entries(all as unknown as Record<string, Curve>)
      .filter(([name]) => name.startsWith("curve"))
      .map(([name, curve]) => [name, lineOf().curve(curve)(points)]);
  expect(paths(changed)).toEqual(paths(usual));
  expect(paths(changed).length).toBeGreaterThan(15);
  for (const [, path] of paths(changed)) expect(path).toMatch(/^M[\d.,-]+/);
  expect(changed.symbol(changed.symbolStar, 44)()).toBe(symbol(symbolStar, 44)());
});

test("only what nothing else is made by becomes an expression", () => {
  const code = [
    "function A() {}",
    "A.prototype = { a: 1 };",
    "function B() {}",
    "(B.prototype = Object.create(A.prototype)).b = 2;",
    "function C() {}",
    "start();",
    "C.prototype = { c: 3 };",
    "function D() {}",
    "D.prototype = C.prototype;",
    "function E() {}",
    "E.prototype = D.prototype = {};",
    "const made = C();",
  ].join("\n");
  expect(shakable("classes.mjs", code).split("\n")).toEqual([
    "const A = /* @__PURE__ */ (() => { function A() {}",
    "A.prototype = { a: 1 }; return A; })();",
    "const B = /* @__PURE__ */ (() => { function B() {}",
    "(B.prototype = Object.create(A.prototype)).b = 2; return B; })();",
    "function C() {}",
    "start();",
    "C.prototype = { c: 3 };",
    "function D() {}",
    "D.prototype = C.prototype;",
    "function E() {}",
    "E.prototype = D.prototype = {};",
    "const made = /* @__PURE__ */ C();",
  ]);
});

test("the page has lines and markers, and no curve that it does not draw", () => {
  const assets = join(root, "dist", "page", "assets");
  const entry = readdirSync(assets).find((name) => /^index-.*\.js$/.test(name)) ?? "no entry";
  const code = readFileSync(join(assets, entry), "utf8");
  expect(code).toContain("lineTo(");
  expect(readFileSync(source, "utf8")).toContain("_l01_2a"); // a property of Catmull-Rom curves alone
  expect(code).not.toContain("_l01_2a");
});
