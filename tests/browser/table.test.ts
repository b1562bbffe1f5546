/** The table beside a chart, in a real browser. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChartData } from "../../src/viz/chart-plan.ts";
import { tableView } from "../../src/viz/table-view.ts";

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement("div"));
});
afterEach(() => host.remove());

const lines: ChartData["lines"] = [
  { name: "Villages", place: 0, values: [6, 7, 9], gained: [0, 1, 3], lost: [0, 0, 1], band: null },
  { name: "Everyone", place: 2, values: [6, 6, 8], gained: [0, 0, 2], lost: [0, 0, 0], band: null },
];
const words = {
  heads: { gained: "gained", lost: "lost", band: "middle run [8 of 10 runs]" },
  within: (middle: string, low: string, high: string) => `${middle} [${low} to ${high}]`,
};

test("the table is a real one, and holds the numbers of the chart", () => {
  const view = tableView(host);
  view.update({
    caption: "All numbers",
    unit: "round",
    known: "the group knows",
    fine: false,
    ...words,
    lines,
  });
  expect(host.querySelector("caption")?.textContent).toBe("All numbers");
  expect([...host.querySelectorAll("th[scope=colgroup]")].map((head) => head.textContent)).toEqual([
    "Villages",
    "Everyone",
  ]);
  const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ["0", "6", "0", "0", "6", "0", "0"],
    ["1", "7", "1", "0", "6", "0", "0"],
    ["2", "9", "3", "1", "8", "2", "0"],
  ]);
  view.update({
    caption: "",
    unit: "round",
    known: "the group knows",
    fine: false,
    ...words,
    lines: lines.slice(0, 1),
  });
  expect(host.querySelectorAll("tbody td")).toHaveLength(9);
  view.destroy();
});
