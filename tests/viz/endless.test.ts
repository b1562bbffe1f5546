/** Where there is no end of what can be known, the page names no total, and nothing is complete. */
import { expect, test } from "vitest";
import type { Description, StructureFrame } from "../../workers/live-types.ts";
import { amount, captionWords, drawingWords } from "../../src/app/words/plain.ts";
import { planChart } from "../../src/viz/chart-plan.ts";

const description = {
  unit: "round",
  items: Number.POSITIVE_INFINITY,
  personWord: "person",
  itemWord: "variant",
  level: { word: "number of its variant", most: 16 },
  labels: [],
} as unknown as Description;

test("sentences", () => {
  expect(amount(description, 12)).toBe("12 variants");
  const frame = { tick: 5, people: 64, known: 12, person: 1, detail: null } as StructureFrame;
  expect(drawingWords(description, "Villages", frame)).toBe(
    "Network of Villages: 64 people. The group knows 12 variants, the average person 1.",
  );
  const past = { whose: "known", quiet: null, loss: null, people: null } as const;
  expect(captionWords(description, frame, past)).toBe("");
});

test("the axis follows what is known", () => {
  const line = { name: "Villages", place: 0, values: [20, 31], gained: [], lost: [], band: null };
  const plan = planChart(
    {
      summary: "",
      title: "variants known",
      caption: { long: "", short: "" },
      lossless: false,
      sums: (gained, lost) => `gained ${gained}, lost ${lost}`,
      unit: "round",
      until: 10,
      tick: 1,
      most: description.items,
      lines: [line],
    },
    { width: 600, height: 400, text: 13 },
  );
  expect(plan.y.domain()).toEqual([0, 35]);
});
