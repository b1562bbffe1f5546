/** What is painted while the first screen is baked, and the SVG that comes of it. */
import { expect, test } from "vitest";
import { Recording, svgInside } from "../../tools/bake/svg-context.ts";
import { SCREENS, screenRules } from "../../tools/bake/screens.ts";

/** Two people and their tie, in one colour scheme. */
function painted(ink: string, person: string): Recording {
  const context = new Recording();
  context.strokeStyle = ink;
  context.globalAlpha = 0.25;
  context.beginPath();
  context.moveTo(10, 10);
  context.lineTo(30.04, 10);
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 1.5;
  context.fillStyle = person;
  context.beginPath();
  for (const x of [10, 30]) {
    context.moveTo(x + 4, 10);
    context.arc(x, 10, 4, 0, 2 * Math.PI);
  }
  context.fill();
  context.stroke();
  return context;
}

test("both colour schemes stand in one drawing, the light one for browsers that know no other", () => {
  const light = painted("#111111", "rgb(1, 2, 3)");
  const dark = painted("#eeeeee", "rgb(250, 251, 252)");
  expect(svgInside(light.marks, dark.marks)).toBe(
    '<g fill="none" stroke="#111111"><g stroke="light-dark(#111111,#eeeeee)" class="baked-line" fill-opacity="0.25" stroke-opacity="0.25">' +
      '<path d="M100 100 300 100"/></g></g>' +
      '<g fill="#010203" stroke="#111111"><g fill="light-dark(#010203,#fafbfc)" stroke="light-dark(#111111,#eeeeee)" stroke-width="15">' +
      '<path d="M60 100a40 40 0 1 1 0 1zM260 100a40 40 0 1 1 0 1z"/></g></g>',
  );
});

test("a drawing that is another one in the dark is refused, and so is what the bake does not know", () => {
  const light = painted("#111111", "#222222");
  expect(() => svgInside(light.marks, light.marks.slice(1))).toThrow(/another/);
  expect(() => svgInside(light.marks, light.marks.toReversed())).toThrow(/another/);
  expect(() => new Recording().arc(5, 5, 2, 0, Math.PI)).toThrow(/whole circles/);
  expect(() => new Recording().scale(2)).toThrow(/one pixel/);
});

test("what is cleared is gone", () => {
  const context = painted("#111111", "#222222");
  expect(context.marks).toHaveLength(2);
  context.clearRect();
  expect(context.marks).toEqual([]);
});

test("for each width of the window there is one chart", () => {
  const rules = screenRules();
  const shown = rules.match(/@media[^{]*\{\.baked \.baked-\w+\{display:block\}\}/g) ?? [];
  expect(shown).toHaveLength(SCREENS.length);
  const ranges = SCREENS.map(({ from }, k) => ({ from, to: SCREENS[k + 1]?.from ?? Infinity }));
  expect(ranges[0]?.from).toBe(0);
  for (const { from, to } of ranges) expect(to).toBeGreaterThan(from);
});
