/** Who decides what an institution holds, and as how many each counts: against a plain program, and at its limits. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { floatColumn } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { DIALECTS, file, stateOf, type Raw, type State } from "../../support/march.ts";
import { heardOf } from "../../support/naive-majority.ts";
import { NaiveOrganization } from "../../support/naive-march.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";
import { shipped } from "../../support/shipped.ts";

const SIZE = 9;
const NETWORKS = [
  { use: "star" },
  { use: "complete" },
  { use: "empty" },
  { use: "random", chance: 0.3, disconnected: "keep" },
  { use: "rewired-caves", cliques: 3, rewire: 0.5, hub: 2 },
];

/** An organization in which the one in the middle and the others have these says, until from a round on they have others. */
interface Case {
  readonly seed: string;
  readonly network: Raw;
  readonly says: readonly (readonly [hub: number | undefined, others: number])[];
  readonly voters: "superior" | "all" | undefined;
  readonly scope: "all" | "group";
  readonly gradual: boolean;
}
const CHANGE = 4;

const organized = ({ network, says, voters, scope, gradual }: Case, more: Raw = {}): Raw =>
  file({
    population: { size: SIZE, groups: 3 },
    network,
    knowledge: { use: "beliefs", count: 35, options: 3, undecided: true },
    institutions: { code: { scope, start: "empty" } },
    before: says.map(([hub, say], k) => ({
      use: "give-say",
      id: `say-${k}`,
      say,
      ...(hub === undefined ? {} : { hub }),
      at: [k === 0 ? 1 : CHANGE],
    })),
    step: [
      { use: "evaluate" },
      { use: "read-institution", chance: 0.2, gradual },
      {
        use: "write-institution",
        chance: 0.4,
        gradual,
        weight: "say",
        ...(voters && { voters }),
      },
    ],
    horizon: 7,
    ...more,
  });

/** The first to whom most listen; -1: nobody listens. */
function middleOf(run: Run): number {
  const heard = heardOf(run).flat();
  const times = Array.from({ length: SIZE }, (_, i) => heard.filter((j) => j === i).length);
  const most = Math.max(...times);
  return most === 0 ? -1 : times.indexOf(most);
}

const say = constantFrom(0, 1, 2, 0.5, 1000);
const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  network: integer({ min: 0, max: NETWORKS.length - 1 }),
  first: record({ hub: constantFrom(undefined, 0, 1, 3.5, 40), say }),
  later: record({ hub: constantFrom(undefined, 0, 1), say }),
  voters: constantFrom("superior" as const, "all" as const, undefined),
  scope: constantFrom("all" as const, "group" as const),
  gradual: boolean(),
});

test("the engine finds what the plain program finds", () => {
  assert(
    property(cases, ({ seed, network: k, first, later, voters, scope, gradual }) => {
      const network = NETWORKS[k] ?? {};
      const says = [
        [first.hub, first.say],
        [later.hub, later.say],
      ] as const;
      const run = start(modelOf(organized({ seed, network, says, voters, scope, gradual })), {
        seed,
      });
      const middle = middleOf(run);
      const saysOf = (at: 0 | 1): number[] =>
        Array.from({ length: SIZE }, (_, i) =>
          i === middle && says[at][0] !== undefined ? says[at][0] : says[at][1],
        );
      const holderOf = Array.from({ length: SIZE }, (_, i) =>
        scope === "all" ? 0 : Math.floor(i / 3),
      );
      const fixed = {
        seed,
        holderOf,
        questions: 35,
        options: 3,
        tacit: 0,
        placeOf: holderOf.map(() => 0),
        holderPlace: [0, 0, 0],
        counts: "balance" as const,
        block: 1,
        by: "beliefs" as const,
        readGradual: gradual,
        writeGradual: gradual,
        p1: 0.2,
        p2: 0.4,
        p3: 0,
        p4: 0,
        all: voters === "all",
      };
      let plain = stateOf(run);
      while (run.stopped === null) {
        const at = run.tick + 1 < CHANGE ? 0 : 1;
        const naive = new NaiveOrganization({ ...fixed, says: saysOf(at) });
        Object.assign(naive, plain);
        run.step();
        naive.tick(run.tick);
        plain = { people: naive.people, codes: naive.codes, realities: naive.realities };
        expect([...floatColumn(run.world.now, "say")]).toEqual(saysOf(at));
        expect(stateOf(run)).toEqual(plain);
        expectBalance(run);
      }
    }),
    { numRuns: 150, seed: 6 },
  );
});

const CASE: Case = {
  seed: "test",
  network: { use: "star" },
  says: [[undefined, 1]],
  voters: undefined,
  scope: "all",
  gradual: false,
};

/** What everybody and the code hold, tick by tick. */
function seenIn(raw: Raw): State[] {
  const run = start(modelOf(raw));
  const seen = [stateOf(run)];
  while (run.stopped === null) {
    run.step();
    seen.push(stateOf(run));
  }
  return seen;
}

test.each(Object.entries(DIALECTS))(
  "dialect %s: where each counts as one and the better decide, it is March's model, bit for bit",
  (_name, { step, ...dialect }: { step: readonly Raw[]; environment?: Raw }) => {
    const given = (extra: Raw): Raw[] =>
      step.map((part) => (part["use"] === "write-institution" ? { ...part, ...extra } : part));
    const base = file({ ...dialect, step });
    expect(statesOf(start(modelOf({ ...base, step: given({ voters: "superior" }) })))).toEqual(
      statesOf(start(modelOf(base))),
    );
    const before = [{ use: "give-say", at: [1] }];
    expect(seenIn({ ...base, before, step: given({ weight: "say" }) })).toEqual(seenIn(base));
    expect(seenIn({ ...base, step: given({ voters: "all" }) })).not.toEqual(seenIn(base));
  },
);

test("where only one has a say and is obeyed at once, the code holds all that it says, and nothing more", () => {
  const obeyed = [{ use: "write-institution", chance: 1, voters: "all", weight: "say" }];
  const run = start(modelOf(organized({ ...CASE, says: [[1, 0]] }, { step: obeyed })));
  run.step();
  const { people, codes } = stateOf(run);
  expect(codes).toEqual([people[middleOf(run)]]);
  const nobody = start(modelOf(organized({ ...CASE, says: [[0, 0]] }, { step: obeyed })));
  while (nobody.stopped === null) nobody.step();
  expect(stateOf(nobody).codes).toEqual([Array.from({ length: 35 }, () => -1)]);
});

test("as many say one thing as another: nothing changes", () => {
  const step = [{ use: "write-institution", chance: 1, voters: "all", weight: "say" }];
  const two = { population: { size: 2 }, network: { use: "complete" }, step };
  const run = start(modelOf(organized(CASE, { ...two, horizon: 3 })));
  run.step();
  const { people, codes } = stateOf(run);
  codes[0]?.forEach((answer, q) => {
    const said = people.flatMap((answers) => ((answers[q] ?? -1) < 0 ? [] : [answers[q]]));
    expect(answer).toBe(new Set(said).size === 1 ? said[0] : -1);
  });
});

test("says outlive a snapshot; without a part that gives them a file is refused", () => {
  const model = modelOf(
    organized({
      ...CASE,
      says: [
        [40, 1],
        [0, 1],
      ],
    }),
  );
  const run = start(model);
  run.step();
  run.step();
  const snapshot = run.snapshot();
  const fresh = start(model);
  fresh.restore(snapshot);
  expect(statesOf(fresh)).toEqual(statesOf(run));
  const unsaid = file({ step: [{ use: "evaluate" }, { use: "write-institution", weight: "say" }] });
  expect(() => modelOf(unsaid)).toThrow(/say/);
  const alone = file({ step: [{ use: "write-institution", voters: "all" }] });
  expect(() => modelOf({ ...alone, environment: undefined, metrics: ["agreement"] })).not.toThrow();
});

test("a leader who lets go at once is no leader, and one who never does is one all along", () => {
  const structures = (set: Record<string, unknown>): string[][] =>
    shipped("who-may-decide", { horizon: 20, ...set }).structures.map(({ model }) =>
      statesOf(start(model)),
    );
  const [leader, atOnce, better, all] = structures({ "let.round_of_letting_go": 1 });
  expect(atOnce).toEqual(better);
  expect(structures({ "let.round_of_letting_go": 21 })[1]).toEqual(leader);
  const between = structures({ "let.round_of_letting_go": 10 })[1] ?? [];
  expect(between.slice(0, 10)).toEqual(leader?.slice(0, 10));
  expect(new Set([leader, better, all, between].map(String)).size).toBe(4);
});
