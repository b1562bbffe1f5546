/** The blocks of docs/study-files.md are studies, each of them sound. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { opening, studyOf } from "./base.ts";

const DOCS = new URL("../../../docs/study-files.md", import.meta.url);
const blocks = [...readFileSync(DOCS, "utf8").matchAll(/```yaml\n(?<text>[^]*?)```/gu)].map(
  ({ groups }) => groups?.["text"] ?? "",
);
const open = opening({
  "data/ties.csv": "from,to,weight\n0,1,1\n1,2,2\n2,3,1\n",
  "data/points.csv": "step.share.chance\n0.2\n0.8\n",
  "data/observed.csv": "year,repertoire\n1,8\n5,9\n",
});

test("there are as many as it says", () => {
  expect(blocks).toHaveLength(4);
});

test.each(blocks.map((text) => [/^id: (.+)$/mu.exec(text)?.[1] ?? "", text]))("%s", (id, text) => {
  expect(studyOf(text, { open }).id).toBe(id);
});
