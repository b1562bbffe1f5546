/** What every part promises. A new part is tested by being listed. */
import { describe, expect, test } from "vitest";
import { catalogue, find } from "../../src/sim/catalogue.ts";
import { KEPT, type KeptName } from "../../src/sim/core/columns.ts";
import type { Mechanism, Metric, Part } from "../../src/sim/core/part.ts";
import { KNOWLEDGE } from "../support/kinds.ts";
import {
  cases,
  environmentFor,
  institutionsFor,
  keepersOf,
  required,
  stepFor,
  usualValues,
  listFor,
} from "../support/parts.ts";
import { expectBalance, modelOf, start, statesOf } from "../support/run.ts";

const parts: [string, Part][] = Object.entries(catalogue).flatMap(([room, list]) =>
  (list as readonly Part[]).map((part): [string, Part] => [`${room}/${part.name}`, part]),
);
const GATES = [
  "use",
  "id",
  "do",
  "probability",
  "when",
  "every",
  "from",
  "until",
  "at",
  "as",
  "open",
  "nodes",
  "rate",
  "per",
];

describe.each(parts)("%s", (_place, part) => {
  test("has a name, a sentence and described parameters with defaults in their ranges", () => {
    expect(part.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(part.doc).toMatch(/^[A-Z].{15,}\.$/);
    for (const [name, param] of Object.entries(part.params)) {
      expect(GATES, `${name} is a word of the engine`).not.toContain(name);
      expect(param.doc.length, name).toBeGreaterThan(10);
      if (param.kind !== "number" && param.kind !== "integer") continue;
      const { min = -Infinity, max = Infinity, default: usual = min } = param;
      expect(min).toBeLessThanOrEqual(max);
      if (Number.isFinite(usual)) expect(usual >= min && usual <= max, name).toBe(true);
    }
  });
});

test("names are unique within a room", () => {
  for (const list of Object.values(catalogue) as (readonly Part[])[]) {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  }
});

const barrier = find(catalogue.mechanisms, "barrier");

/** It changes others, and all act together: the order of rows would show, unless it commutes and sees them as they were. */
const orderWouldCount = (
  { writes = [], looks = [] }: Mechanism,
  { use, update }: { readonly use: string; readonly update?: string },
): boolean =>
  writes.some(
    ({ rows, column, commutes }) =>
      rows === "others" &&
      ((use === "all-at-once" && commutes !== true) ||
        (update === "live" && looks.includes(column))),
  );

describe.each(cases)("%s on %s", (_name, kind, part) => {
  const schedules = [
    { use: "all-at-once" },
    { use: "all-at-once", update: "live" },
    { use: "in-turn" },
    { use: "one-at-a-time" },
    { use: "continuous" },
  ];

  test.each(schedules)("balances, repeats, and reads nothing dead: %o", (schedule) => {
    const asks = part.asks?.(usualValues(part)) ?? [];
    const crowd = asks.includes("crowd") && find(catalogue.schedules, schedule.use).oneAtATime;
    for (const [size, groups] of [
      [1, 1],
      [2, 2],
      [17, 1],
      [18, 3],
    ] as const) {
      const raw = {
        kind: "scenario",
        version: 1,
        id: "contract",
        title: "Contract",
        question: "Does it keep its promises?",
        source: { citation: "none", fidelity: "own" },
        population: asks.length === 0 ? { size } : { size, groups },
        knowledge: KNOWLEDGE[kind],
        environment: environmentFor(part, kind),
        ...institutionsFor(part, kind),
        network: { use: "complete" },
        schedule,
        ...(crowd
          ? { step: stepFor(barrier, kind, schedule.use), after: listFor(part, kind) }
          : { step: stepFor(part, kind, schedule.use) }),
        metrics: ["gained", "lost", "known-by-one"],
        horizon: 6,
      };
      if (orderWouldCount(part, schedule)) {
        expect(() => modelOf(raw)).toThrow(/everybody acts at once/);
        continue;
      }
      const model = modelOf(raw);
      const run = start(model, { lineage: true });
      const poisoned = start(model);
      while (run.stopped === null) {
        run.step();
        for (const column of Object.values(poisoned.world.scratch)) column.fill(9999);
        poisoned.step();
        expectBalance(run);
        expect(poisoned.stateHash).toBe(run.stateHash);
      }
      expect(statesOf(start(model)).at(-1)).toBe(run.stateHash);
      if (part.loses === undefined) expect(run.read()[1]).toBe(0);
    }
  });
});

/** Whether it keeps a column for each person, or spends what another part keeps. */
function mayWrite(part: Mechanism, column: KeptName): boolean {
  const { into } = part.params;
  if (into?.kind === "choice" && !into.options.includes(column)) return false;
  const spends = part.consults?.({})?.includes(column) === true;
  const writes = part.writes?.some((each) => each.column === column) === true;
  return part.keeps?.({ into: column })?.includes(column) === true || (spends && writes);
}

/** Who changes what others know, and so acts alone, may write what is kept of them too. */
const actsAlone = ({ writes = [] }: Mechanism): boolean =>
  writes.some(({ rows, commutes, column }) => rows === "others" && !commutes && !(column in KEPT));

test("what a mechanism keeps it writes, in rows of its own", () => {
  for (const part of catalogue.mechanisms) {
    for (const column of Object.keys(KEPT) as KeptName[]) {
      const writes = (part.writes ?? []).filter((each) => each.column === column);
      expect(writes.length > 0, `${part.name} ${column}`).toBe(mayWrite(part, column));
      expect(actsAlone(part) || writes.every(({ rows }) => rows === "own")).toBe(true);
    }
  }
});

test("what works on knowledge can be told on which kind; event times and what reads scores cannot", () => {
  for (const part of [...catalogue.mechanisms, ...catalogue.metrics] as (Mechanism & Metric)[]) {
    const named = Object.values(part.params).some(({ kind }) => kind === "kind");
    const works = (part.needs ?? []).length > 0;
    const cannot =
      part.event !== undefined || (part.read !== undefined && part.reads !== undefined);
    if (works && !cannot) expect(named, part.name).toBe(true);
  }
});

test("what changes ties goes along ties", () => {
  for (const part of catalogue.mechanisms) {
    const values = { over: "network" };
    if ((part.changes?.(values) ?? false) !== false)
      expect(part.ties?.(values), part.name).toBe(true);
  }
});

/** How a kind has to be kept for what a metric asks. */
function knownFor(metric: Metric, kind: string): Record<string, unknown> {
  if (kind === "skill") return { start: 2 }; // of a skill of 0 and below not all can be said
  return metric.asks?.({}).includes("odds") === true ? { measure: "log-odds", options: 2 } : {};
}

test("every metric can be read from every kind of knowledge that it names", () => {
  const read = new Set<Metric>();
  for (const metric of catalogue.metrics) {
    const reads = metric.reads?.({ of: "score", ...required(metric) }) ?? [];
    const kinds: readonly string[] = metric.needs ?? Object.keys(KNOWLEDGE);
    for (const kind of kinds) {
      const keepers = reads.map((column) => keepersOf(column, kind));
      if (keepers.includes(null)) continue; // nobody can keep what it reads
      const uses = new Map(
        keepers.flatMap((list) => list ?? []).map((each) => [each["use"], each]),
      );
      read.add(metric);
      const model = modelOf({
        kind: "scenario",
        version: 1,
        id: "contract",
        title: "Contract",
        question: "Can it be read?",
        source: { citation: "none", fidelity: "own" },
        population: { size: 9 },
        knowledge: { ...KNOWLEDGE[kind], ...knownFor(metric, kind) },
        environment: environmentFor(metric, kind),
        ...institutionsFor(metric, kind),
        network: { use: "complete" },
        schedule: { use: "in-turn" },
        step: [...uses.values(), { use: "barrier" }],
        metrics: [{ use: metric.name, ...required(metric) }],
        horizon: 1,
      });
      const [value] = start(model).read();
      if (metric.event === undefined)
        expect(Number.isFinite(value), `${metric.name} on ${kind}`).toBe(true);
      else expect(value).toBeNull();
    }
  }
  expect(catalogue.metrics.filter((metric) => !read.has(metric))).toEqual([]);
});
