/** Kane and Alavi's tools: a repository alone is March's organization, bit for bit; rooms of one team are a repository. */
import { describe, expect, test } from "vitest";
import { open } from "../../../src/sim/run.ts";
import { shipped } from "../../support/shipped.ts";
import { file, stateOf, type Raw, type State } from "../../support/march.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

const TICKS = 60;

/** The state hashes of the first ticks. */
const hashes = (id: string, structure: string, set: Raw): string[] => {
  const scenario = shipped(id, { ...set, horizon: TICKS });
  const structures = scenario.structures.map((each) =>
    Object.assign(each, { model: { ...each.model, stop: null } }),
  );
  return [0, 1, 2].flatMap((replicate) =>
    statesOf(open({ ...scenario, structures }, { structure, seed: "tools", replicate })),
  );
};

describe("a repository alone", () => {
  test.each([
    ["Slow learners", 0.1],
    ["Slow learners", 0.3],
    ["Fast learners", 0.9],
  ])("is the organization of March: %s, at %d", (structure, chance) => {
    const march = hashes("exploration-and-exploitation", structure, {
      "step.read-institution.chance": chance,
    });
    const tools = hashes("tools-for-knowing", "One repository", { "let.uptake": chance });
    expect(tools).toEqual(march);
    expect(new Set(march).size).toBe(3 * (TICKS + 1));
  });

  test("and is another with e-mail", () => {
    const alone = hashes("tools-for-knowing", "One repository", {});
    expect(hashes("tools-for-knowing", "All three", {})).not.toEqual(alone);
  });
});

test("a room for a team of all is a repository; one for each team knows nothing of the others", () => {
  const roomed = (more: Raw): State[] => {
    const run = start(
      modelOf(
        file({
          population: { size: 12, groups: 1 },
          institutions: { code: { scope: "group" } },
          step: [{ use: "evaluate" }, { use: "read-institution" }, { use: "write-institution" }],
          ...more,
        }),
      ),
    );
    const seen: State[] = [];
    while (run.stopped === null) {
      run.step();
      seen.push(stateOf(run));
    }
    return seen;
  };
  expect(roomed({})).toEqual(roomed({ institutions: { code: { scope: "all" } } }));
  const apart = { population: { size: 12, groups: 2 } };
  const silent = { when: { column: "group", is: "group-1" } };
  const step = [
    { use: "evaluate" },
    { use: "read-institution", ...silent },
    { use: "write-institution" },
  ];
  const both = roomed(apart).at(-1);
  const one = roomed({ ...apart, step }).at(-1);
  expect(one?.people.slice(0, 6)).toEqual(both?.people.slice(0, 6));
  expect(one?.people.slice(6)).not.toEqual(both?.people.slice(6));
});
