/** Two futures of one run in a session: as it was, and with a change, in lockstep. */
import { parse as parseYaml } from "yaml";
import { expect, test } from "vitest";
import { hashOf, open, run, validate, type Intervention } from "../../src/sim/index.ts";
import { createLive } from "../../workers/live.ts";
import type { Batch, Description, LiveApi, LiveRequest } from "../../workers/live-types.ts";
import { textOf } from "../support/links.ts";

const scenario: unknown = parseYaml(textOf("not-too-many-friends"));
const checked = validate(scenario);
const name = "Villages";
const beside = ["As it was", "With your change"] as const;
const interventions: readonly Intervention[] = [{ at: 8, set: { "step.share.chance": 0.1 } }];

async function opened(
  request: Partial<LiveRequest>,
): Promise<{ live: LiveApi; description: Description }> {
  const live = createLive({
    pause: () => Promise.resolve(),
    now: () => performance.now(),
    read: (value, set, later) => Promise.resolve(validate(value, { set, interventions: later })),
  });
  const answer = await live.open({ scenario, checked, structures: [name], ...request });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return { live, description: answer.description };
}

/** Of each structure, frame by frame. */
const hashes = ({ frames }: Batch): string[][] =>
  [0, 1].map((k) => frames.flatMap(({ structures }) => structures[k]?.hash ?? []));

test("as it was is the run without the change, with it the run of the command", async () => {
  const plain = await opened({});
  const both = await opened({ interventions, beside });
  const [straight] = hashes(await plain.live.seek(30));
  const [before, after] = hashes(await both.live.seek(30));
  const branched = validate(scenario, { interventions });
  const command = run(branched, { structure: name });
  expect(before?.slice(0, straight?.length)).toEqual(straight);
  expect(after).toEqual([...command].slice(1, 31).map(({ hash }) => hash));
  expect(after?.slice(0, 7)).toEqual(before?.slice(0, 7));
  expect(after?.at(-1)).not.toBe(before?.at(-1));
  expect(both.description.structures.map((each) => each.name)).toEqual(beside);
  expect(both.description.interventions).toEqual(interventions);
  expect(both.description.scenarioHash).toBe(branched.hash);
  const until = validate(scenario, {
    interventions,
    set: { horizon: both.description.until },
  });
  expect(both.description.commandHash).toBe(hashOf(until));
  const back = hashes(await both.live.seek(11));
  expect(back.map((each) => each.at(-1))).toEqual([before?.[10], after?.[10]]);
});

test("where each structure has luck of its own, both futures have that of theirs", async () => {
  const plain = await opened({ luck: "own" });
  const both = await opened({ luck: "own", interventions, beside });
  const [straight, branch] = [await plain.live.seek(12), await both.live.seek(12)];
  expect(branch.frames.map(({ structures }) => structures[0]?.hash)).toEqual(
    straight.frames.map(({ structures }) => structures[0]?.hash),
  );
  const more = await both.live.oneMore(3);
  expect(more?.courses).toHaveLength(2);
  expect(more?.courses[0]?.known.slice(0, 8)).toEqual(more?.courses[1]?.known.slice(0, 8));
});

test("without a second future all that is played is changed; what cannot be is refused", async () => {
  const all = await opened({ structures: ["Villages", "Everyone"], interventions });
  const { frames } = await all.live.seek(9);
  const going = open(validate(scenario, { interventions }), { structure: "Everyone" });
  while (going.tick < 9) going.step();
  expect(frames.at(-1)?.structures[1]?.hash).toBe(going.hash);
  const wrong = opened({ interventions: [{ at: 3, set: { horizon: 5 } }], beside });
  await expect(wrong).rejects.toThrow(/horizon cannot change while a run goes on/);
});

test("what is said of a session with a change on the way is so", async () => {
  const plain = await opened({ structures: ["Villages", "Everyone"] });
  const all = await opened({ structures: ["Villages", "Everyone"], interventions });
  expect(all.description.onlyTiesDiffer).toBe(plain.description.onlyTiesDiffer);
  const nowhere = opened({ structures: ["Nowhere"], interventions, beside });
  await expect(nowhere).rejects.toThrow(/E_STRUCTURE.*there are: Separate villages/);
});

test("a size is offered only if the run with the change fits, too", async () => {
  const grows = [{ at: 5, set: { "population.size": 1_000_000 } }];
  const memory = 3_000_000;
  const large = opened({ structures: ["Everyone"], interventions: grows, memory });
  await expect(large).rejects.toThrow(/E_MEMORY.*"fits":null/);
});
