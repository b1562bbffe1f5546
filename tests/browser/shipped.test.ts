/** Every shipped scenario in a worker of this browser: its first structures come out as frozen in Node, at every tick. */
import { parse as parseYaml } from "yaml";
import { afterAll, expect, test } from "vitest";
import { startLive, type LiveWorker } from "../../workers/browser/start.ts";
import text from "../golden/shipped.json?raw";

type Frozen = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const { runs } = JSON.parse(text) as { runs: Frozen };
const files = import.meta.glob<string>("../../scenarios/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const worker: LiveWorker = startLive();
afterAll(() => worker.end());

const SEED = "golden";
const fileOf = (id: string): string => `../../scenarios/${id}.yaml`;

test("every shipped scenario is frozen", () => {
  expect(Object.keys(files).toSorted()).toEqual(Object.keys(runs).map(fileOf).toSorted());
});

const cases = Object.entries(runs).flatMap(([id, structures]) =>
  Object.entries(structures).map(([structure, states]) => [id, structure, states] as const),
);

test.each(cases)("%s: %s", async (id, structure, frozen) => {
  const scenario: unknown = parseYaml(files[fileOf(id)] ?? "");
  const opened = await worker.call((session) =>
    session.open({ scenario, seed: SEED, structures: [structure] }),
  );
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join("\n"));
  const states = [opened.first.frames[0]?.structures[0]?.state ?? ""];
  const { frames } = await worker.call((session) => session.next(frozen.length - 1, "last"));
  states.push(...frames.map(({ structures }) => structures[0]?.state ?? ""));
  expect(states).toEqual(frozen);
});
