/** V19: the books of people and of institutions hold, in every tick. */
import { gained, residual, type Run } from "../../sim/index.ts";
import { rates } from "./laws/march.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";

/** What was gained less what was lost is not what is held: how far the books of a run are out, over all ticks. */
function unbalanced(run: Run): number {
  const { kinds, institutions } = run.world;
  let out = 0;
  const look = (): void => {
    for (const kind of kinds.keys()) {
      for (const holder of [undefined, ...institutions.keys()]) {
        const { person, group } = residual(run.world, kind, holder);
        out += Math.abs(person) + Math.abs(group);
      }
    }
  };
  look();
  while (run.stopped === null) {
    run.step();
    look();
  }
  return out;
}

/** What the emptiest of the books, of people and of institutions, says was gained since the start. */
function entriesOf({ world }: Run): number {
  let least = gained(world.knowledge.books, "person");
  for (const { kinds } of world.institutions.values())
    for (const { books } of kinds.values()) least = Math.min(least, gained(books, "person"));
  return least;
}

/**
 * Models of organizations, each with one of its structures; the name of the runs says which where `named`. Those in which only
 * levels of skill go up and down are left out: all people have all crafts, so nothing is entered (V12, V13, V15 look at them).
 */
const PRESETS: readonly (readonly [scenario: string, structure: string, named?: "named"])[] = [
  ["exploration-and-exploitation", "Slow learners", "named"],
  ["exploration-and-exploitation", "Slow, taken literally", "named"],
  ["exploration-and-exploitation", "Slow, in two steps", "named"],
  ["new-blood", "Fast learners who come and go", "named"],
  ["not-in-the-handbook", "Handbook, colleagues and mentors", "named"],
  ["semi-isolation", "All mixed", "named"],
  ["psychological-safety", "Hardly anybody dares"],
  ["push-and-pull", "Those who know tell"],
  ["dependence-to-interdependence", "Everyone alone"],
  ["popular-or-good", "What is best"],
  ["maps-and-peaks", "No map"],
  ["silos", "Few ways to differ"],
  ["scientific-community", "Each hears two"],
  ["always-done-it-this-way", "It changes, and people come and go"],
  ["belonging", "A mentor who hands on"],
  ["communities-of-practice", "A little porous"],
  ["competing-organizations", "All are rivals"],
  ["core-competence", "Colleagues, the best go"],
  ["create-keep-pass-on", "All three go on"],
  ["departments", "One tie, all goals in common"],
  ["does-sharing-survive", "Only sharers are told"],
  ["from-knack-to-handbook", "Colleagues who write down"],
  ["how-failures-are-met", "Always punished"],
  ["hubs-in-moderation", "The same few, 1 in 10 wrong"],
  ["one-size-fits-all", "Each looks up what it lacks"],
  ["peak-in-the-fog", "Short ways"],
  ["porous-or-central", "A hub for all"],
  ["regions-and-industries", "A fast train"],
  ["resilience", "Hubs, the best tied leave"],
  ["schemas", "Single pieces, groups apart"],
  ["single-and-double-loop", "The view of a better one"],
  ["staff-room", "Training"],
  ["stages", "All three stages"],
  ["tools-and-ties", "Ties and voice"],
  ["tools-for-knowing", "All three"],
  ["watching-others", "One piece in two slips"],
  ["who-knows-what", "Each remembers"],
  ["who-may-decide", "The leader lets go"],
];

const nameOf = (scenario: string, structure?: string): string =>
  `V19-organization ${scenario}${structure === undefined ? "" : `, ${structure.toLowerCase()}`}`;

const samples: readonly Sample[] = PRESETS.map(([scenario, structure, named]) => ({
  name: nameOf(scenario, named && structure),
  scenario,
  structure,
  runs: { quick: 5, full: 50 },
  measure: (run) => [unbalanced(run), entriesOf(run)],
}));

/** A sum over runs that must be 0. */
const nothing = (name: string, of: string, count: (row: readonly number[]) => number): Cell => ({
  name: `${of}, ${name}`,
  of: [of],
  rule: { kind: "exact" },
  estimate: ([rows = []]) => ({
    measured: rows.reduce((sum, row) => sum + count(row), 0),
    se: 0,
    expected: 0,
  }),
});

const cells: readonly Cell[] = samples.flatMap(({ name }) => [
  nothing("residual", name, ([out = Number.NaN]) => out),
  nothing("runs in which the books stay empty", name, ([, entries]) => (entries === 0 ? 1 : 0)),
]);

export const v19: Experiment = {
  id: "V19",
  paper: "identity of the books",
  experiment: "start + gained - lost = held, of people and of institutions, in every tick",
  evidence: "exact",
  samples,
  cells,
  defects: [
    {
      says: "nobody learns, so there is nothing to enter",
      cell: `${nameOf("exploration-and-exploitation", "Slow learners")}, runs in which the books stay empty`,
      set: rates(0, 0),
    },
  ],
};
