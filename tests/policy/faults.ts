/** The faults that the compiler and the linter are there for, each in a file of its own, and what each must be called. */
export interface Fault {
  readonly file: string;
  readonly text: string;
  /** The compiler's or the linter's name for it. */
  readonly code: string;
}

/** What the faults import: files without fault. */
export const TARGETS: readonly string[] = [
  "src/sim/planted.ts",
  "src/sim/mechanisms/planted.ts",
  "src/sim/metrics/planted.ts",
  "src/sim/networks/planted.ts",
  "src/sim/knowledge/planted.ts",
  "src/viz/planted.ts",
  "workers/planted.ts",
];

export const TARGET = "export const planted = 1;\n";

/** The engine reaches for the DOM, for Node, and for a room above it: the compiler knows neither there. */
export const TYPE_FAULTS: readonly Fault[] = [
  fault("src/sim/planted-dom.ts", "export const title = document.title;\n", "TS2584"),
  fault("src/sim/planted-process.ts", "export const id = process.pid;\n", "TS2591"),
  fault("src/sim/planted-fs.ts", 'export { readFileSync } from "node:fs";\n', "TS2591"),
  fault("src/sim/planted-view.ts", 'export { planted } from "../viz/planted.ts";\n', "TS6307"),
];

/** Who may not import whom: from a file, what it imports a value of. */
const IMPORTS = {
  "src/sim/mechanisms/planted-sibling.ts": "./planted.ts",
  "src/sim/mechanisms/planted-flow.ts": "../planted.ts",
  "src/sim/mechanisms/planted-network.ts": "../networks/planted.ts",
  "src/sim/mechanisms/planted-knowledge.ts": "../knowledge/planted.ts",
  "src/sim/metrics/planted-sibling.ts": "./planted.ts",
  "src/sim/networks/planted-metric.ts": "../metrics/planted.ts",
  "src/sim/core/planted-network.ts": "../networks/planted.ts",
  "src/sim/planted-random-source.ts": "seedrandom",
  "src/sim/planted-exact-source.ts": "@stdlib/math-base-special-exp",
  "src/lab/planted-room.ts": "../sim/networks/planted.ts",
  "src/viz/planted-worker.ts": "../../workers/planted.ts",
  "src/viz/planted-engine.ts": "../sim/planted.ts",
  "src/app/planted-engine.ts": "../sim/planted.ts",
};

/** Imports of types that are allowed where values are not. */
const TYPE_IMPORTS = {
  "src/sim/mechanisms/allowed-knowledge.ts": "../knowledge/planted.ts",
  "src/sim/metrics/allowed-knowledge.ts": "../knowledge/planted.ts",
  "src/viz/allowed-engine.ts": "../sim/planted.ts",
  "src/app/allowed-engine.ts": "../sim/planted.ts",
};

/** Arithmetic that differs between engines, and other things that no run may depend on: the rule, and what stands in the body. */
const BODIES = {
  "src/sim/planted-exp.ts": ["eslint(no-restricted-properties)", "return Math.exp(x);"],
  "src/sim/planted-take.ts": [
    "eslint(no-restricted-properties)",
    "const { exp } = Math;\n  return exp(x);",
  ],
  "src/sim/planted-name.ts": ["eslint(no-restricted-properties)", 'return Math["log"](x);'],
  "src/sim/planted-random.ts": ["eslint(no-restricted-properties)", "return x * Math.random();"],
  "src/sim/planted-date.ts": ["eslint(no-restricted-globals)", "return x + Date.now();"],
  "src/sim/planted-clock.ts": ["eslint(no-restricted-globals)", "return x + performance.now();"],
  "src/sim/planted-power.ts": ["ratchet(no-power)", "return x ** 2;"],
  "src/sim/planted-power-of.ts": ["ratchet(no-power)", "let y = x;\n  y **= 2;\n  return y;"],
  "src/lab/planted-power.ts": ["ratchet(no-power)", "return x ** 2;"],
} as const;

const FORGOTTEN_AWAIT = `import { wrap, type Endpoint } from "comlink";

interface Api {
  advance(ticks: number): number;
}

export function go(port: Endpoint): void {
  const api = wrap<Api>(port);
  api.advance(3);
}
`;

export const LINT_FAULTS: readonly Fault[] = [
  ...Object.entries(IMPORTS).map(([file, from]) =>
    fault(file, `export { planted } from "${from}";\n`, "eslint(no-restricted-imports)"),
  ),
  ...Object.entries(BODIES).map(([file, [code, body]]) =>
    fault(file, `export function f(x: number): number {\n  ${body}\n}\n`, code),
  ),
  fault("src/app/planted-await.ts", FORGOTTEN_AWAIT, "typescript(no-floating-promises)"),
  fault("src/cli/planted-await.ts", FORGOTTEN_AWAIT, "typescript(no-floating-promises)"),
  // Two files that know each other's types: a cycle as well.
  fault("src/sim/core/planted-a.ts", typesOf("b"), "import(no-cycle)"),
  fault("src/sim/core/planted-b.ts", typesOf("a"), "import(no-cycle)"),
];

/** Files that must pass. */
export const ALLOWED: readonly Omit<Fault, "code">[] = Object.entries(TYPE_IMPORTS).map(
  ([file, from]) => ({ file, text: `export type { planted as Planted } from "${from}";\n` }),
);

function fault(file: string, text: string, code: string): Fault {
  return { file, text, code };
}

function typesOf(other: string): string {
  return `import type { Own as Other } from "./planted-${other}.ts";\n\nexport interface Own {\n  readonly other?: Other;\n}\n`;
}
