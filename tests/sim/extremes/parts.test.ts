/** Every part at the ends of what it may be told, with one, two and five people, with and without ties. */
import { describe, expect, test } from "vitest";
import { catalogue, find } from "../../../src/sim/catalogue.ts";
import type { Part } from "../../../src/sim/core/part.ts";
import { endsOf, outcomeOf } from "../../support/extremes.ts";
import { KNOWLEDGE } from "../../support/kinds.ts";
import {
  cases,
  environmentFor,
  institutionsFor,
  listFor,
  required,
  usualValues,
} from "../../support/parts.ts";
import { modelOf, start } from "../../support/run.ts";

const SIZES = [1, 2, 5];
const SCHEDULES = ["all-at-once", "one-at-a-time", "continuous"];

const base = {
  kind: "scenario",
  version: 1,
  id: "extremes",
  title: "Extremes",
  question: "Is it right at the ends?",
  source: { citation: "none", fidelity: "own" },
  environment: { use: "state", options: 3 },
  network: { use: "complete" },
  schedule: { use: "all-at-once" },
  step: [{ use: "barrier" }],
  metrics: ["gained", "lost", "known-by-one"],
  horizon: 4,
};

/** What a mechanism in a list by itself may end in: something that it needs is not there, or there is no end of finding. */
const KNOWN = new Set(["ran", "E_FULL", "E_NEEDS", "E_SCHEDULE", "E_VALUE"]);

const judge = (where: string, raw: Record<string, unknown>): string =>
  outcomeOf(where, () => start(modelOf(raw)), { ticks: 4 });

/** A part with one of its numbers at an end; first as it is. */
const settingsOf = (part: Part): Record<string, unknown>[] => [
  {},
  ...endsOf(part.params).map(([name, value]) => ({ [name]: value })),
];

/** One group for all; two people are in a group each. */
const people = (size: number): Record<string, number> => ({ size, groups: size === 2 ? 2 : 1 });

/** Where a list stands that may only stand before or after the step. */
const listsOf = (list: unknown, [schedule, after]: [string, boolean]): Record<string, unknown> => {
  const continuous = schedule === "continuous";
  if (!after) return { step: continuous ? [{ do: list, rate: 2 }] : list };
  return { step: [{ use: "barrier", ...(continuous && { rate: 1 }) }], after: list };
};

describe.each(cases)("%s on %s", (_name, kind, part) => {
  const crowd = (part.asks?.(usualValues(part)) ?? []).includes("crowd");
  const before = listFor(part, kind);
  const self = before.pop();
  const seen: string[] = [];

  function tried(use: string, setting: Record<string, unknown>, network: string): void {
    const after = crowd && find(catalogue.schedules, use).oneAtATime;
    for (const size of SIZES) {
      const where = `${part.name} on ${kind}, ${use}, ${size} people, ${network}, ${JSON.stringify(setting)}`;
      const raw = {
        ...base,
        ...institutionsFor(part, kind),
        population: people(size),
        knowledge: KNOWLEDGE[kind],
        environment: environmentFor(part, kind),
        network: { use: network },
        schedule: { use },
        ...listsOf([...before, { ...self, ...setting }], [use, after]),
      };
      seen.push(judge(where, raw));
      expect(KNOWN, where).toContain(seen.at(-1));
    }
  }

  test.each(SCHEDULES)("by itself, with and without ties: %s", (use) => {
    for (const network of ["complete", "empty"]) tried(use, {}, network);
  });

  test("at the ends of what it may be told", () => {
    for (const setting of settingsOf(part)) tried("one-at-a-time", setting, "complete");
    expect(seen).toContain("ran");
  });
});

describe.each(catalogue.networks.map((part) => [part.name, part] as const))("%s", (_name, part) => {
  test("small and large numbers", () => {
    for (const setting of settingsOf(part)) {
      for (const size of SIZES) {
        const where = `${part.name}, ${size} people, ${JSON.stringify(setting)}`;
        const network = { use: part.name, ...required(part), ...setting };
        judge(where, {
          ...base,
          population: { size, groups: size },
          knowledge: KNOWLEDGE["repertoire"],
          network,
          step: [{ use: "choose-neighbour" }, { use: "copy-item" }],
        });
      }
    }
  });
});

describe.each(Object.entries(KNOWLEDGE))("%s", (_name, knowledge) => {
  const { use } = knowledge;
  const part = find<Part>(catalogue.knowledge, String(use));

  test("small and large numbers", () => {
    for (const setting of settingsOf(part)) {
      for (const size of SIZES) {
        const where = `${part.name}, ${size} people, ${JSON.stringify({ ...knowledge, ...setting })}`;
        judge(where, { ...base, population: { size }, knowledge: { ...knowledge, ...setting } });
      }
    }
  });
});

/** What a metric can be read from. */
const kindsFor = (needs: readonly string[] | undefined): string[] =>
  Object.keys(KNOWLEDGE).filter(
    (kind) => needs === undefined || needs.includes(String(KNOWLEDGE[kind]?.["use"])),
  );

describe.each(catalogue.metrics.map((part) => [part.name, part] as const))(
  "%s",
  (_name, metric) => {
    test("with hardly anybody, no ties, and where all is lost", () => {
      for (const kind of kindsFor(metric.needs)) {
        for (const size of SIZES) {
          const where = `${metric.name} on ${kind}, ${size} people`;
          const lossy = kind === "repertoire" || kind === "recipes" || kind === "leaps";
          judge(where, {
            ...base,
            population: { size, groups: 1 },
            knowledge: KNOWLEDGE[kind],
            environment: environmentFor(metric, kind),
            network: { use: "empty" },
            ...(lossy && { after: [{ use: "forget", chance: 1 }] }),
            metrics: [{ use: metric.name, ...required(metric) }],
          });
        }
      }
    });
  },
);
