/**
 * V18, who knows what: the signs that Ren, Carley & Argote 2006 name in their abstract, told and not judged, since their
 * program was not at hand and ours is another; and how long asking around takes, which can be worked out.
 */
import type { Run } from "../../sim/index.ts";
import { difference, hypotenuse, meanCell } from "../replicate/estimates.ts";
import type { Cell, Estimate, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { meansFrom } from "../replicate/measure.ts";

const STRUCTURES = { without: "Nobody keeps track", with: "Each remembers" } as const;
type Memory = keyof typeof STRUCTURES;

/** Numbers of people, and the chance that one leaves in a week. */
const WORLDS = {
  small: [10, 0],
  large: [40, 0],
  restless: [40, 0.02],
} as const;
type World = keyof typeof WORLDS;

const nameOf = (world: World, memory: Memory): string => `V18-memory ${world}, ${memory}`;

const sample = (world: World, memory: Memory): Sample => ({
  name: nameOf(world, memory),
  scenario: "who-knows-what",
  structure: STRUCTURES[memory],
  set: {
    "population.size": WORLDS[world][0],
    before: [{ use: "turnover", probability: WORLDS[world][1] }],
  },
  runs: { quick: 40, full: 400 },
  measure: meansFrom(21, "hops", "supplied"),
});

const HOPS = 0;
const SUPPLIED = 1;

/** What directories add to a mean: without them, and with them. */
const gain = (without: Rows, withThem: Rows, k: number): Estimate =>
  difference(without, withThem, (row) => row[k] ?? Number.NaN);

const benefit = (says: string, world: World, k: number): Cell => ({
  name: `V18-memory ${says}`,
  of: [nameOf(world, "without"), nameOf(world, "with")],
  rule: { kind: "report" },
  estimate: ([without = [], withThem = []]) => gain(without, withThem, k),
});

/** What directories add in one world less what they add in another. */
const more = (says: string, [here, there]: readonly [World, World], k: number): Cell => ({
  name: `V18-memory ${says}`,
  of: [here, there].flatMap((world) => [nameOf(world, "without"), nameOf(world, "with")]),
  rule: { kind: "report" },
  estimate([without = [], withThem = [], without2 = [], withThem2 = []]) {
    const [a, b] = [gain(without, withThem, k), gain(without2, withThem2, k)];
    return { measured: a.measured - b.measured, se: hypotenuse(a.se, b.se), expected: 0 };
  },
});

const ASKING = "V18-memory asking around";
const PEOPLE = 9;

/** The first person knows everything, nobody else anything: how many people each other asks for one thing, on average. */
function asked(run: Run): number[] {
  const { repertoire, now } = run.world;
  if (repertoire === null) throw new Error("asking is for things of a repertoire");
  for (let item = 0; item < repertoire.items; item++) repertoire.learn(0, item, 1, -1);
  run.step();
  let sum = 0;
  for (let row = 1; row < PEOPLE; row++) sum += now["hops"]?.[row] ?? Number.NaN;
  return [sum / (PEOPLE - 1)];
}

/**
 * On the complete network, without an end of patience. Of m others one knows it: E = 1 + (m - 1) / m F from the one who asks,
 * and F = ((m - 1) + E) / 2 from another who does not know it, since going back to the first is no question.
 */
function expectedAsked(): number {
  const m = PEOPLE - 1;
  const share = (m - 1) / m;
  return (1 + (share * (m - 1)) / 2) / (1 - share / 2);
}

export const v18Memory: Omit<Experiment, "id"> = {
  paper: "After Ren, Carley & Argote 2006 (abstract)",
  experiment:
    "who knows what: asking around by its law; signs of the abstract, told (less is better for people asked)",
  evidence: "sign",
  samples: [
    ...(Object.keys(WORLDS) as World[]).flatMap((world) => [
      sample(world, "without"),
      sample(world, "with"),
    ]),
    {
      name: ASKING,
      scenario: "who-knows-what",
      structure: STRUCTURES.without,
      set: {
        "population.size": PEOPLE,
        "knowledge.start": 0,
        network: { use: "complete" },
        "step.ask-around.things": 1,
        "step.ask-around.patience": 1000,
      },
      runs: { quick: 1000, full: 10_000 },
      measure: asked,
    },
  ],
  cells: [
    meanCell("V18-memory people asked for a thing that one of nine knows", ASKING, {
      expected: expectedAsked(),
      evidence: "exact",
    }),
    benefit("people asked, with directories less without", "large", HOPS),
    benefit("share supplied, with directories less without", "large", SUPPLIED),
    more(
      "share supplied, what directories add among 10 less among 40",
      ["small", "large"],
      SUPPLIED,
    ),
    more("people asked, what directories add among 40 less among 10", ["large", "small"], HOPS),
    more(
      "people asked, what directories add where 2 % leave less where none do",
      ["restless", "large"],
      HOPS,
    ),
  ],
  defects: [
    {
      says: "people lose patience after 20",
      cell: "V18-memory people asked for a thing that one of nine knows",
      set: { "step.ask-around.patience": 20 },
    },
    {
      says: "who is helped knows it from then on, and a task needs two things",
      cell: "V18-memory people asked for a thing that one of nine knows",
      set: { "step.ask-around.things": 2, "step.ask-around.learns": 1 },
    },
  ],
};
