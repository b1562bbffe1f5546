/** Where an address leads. */
import { expect, test } from "vitest";
import { pathOf, readPlace, ROUTES, showsRun } from "../../src/app/routes.ts";

test("each screen's own address leads to it, with what follows", () => {
  for (const route of ROUTES) {
    const rest = showsRun(route) ? [] : ["worlds apart", "2"];
    const address = `${pathOf(route, rest)}?q=a&view=projector`;
    expect(readPlace(address)).toEqual({ route, rest, query: "q=a&view=projector", unknown: null });
  }
});

test("no address, the bare one and #/compare are the first screen", () => {
  for (const hash of ["", "#", "#/", "#/compare", "#/compare?s=k256"])
    expect(readPlace(hash)).toMatchObject({ route: "compare", rest: [], unknown: null });
});

test("an address that leads nowhere is the first screen, and says what was asked for", () => {
  const nowhere = ["#/nowhere", "#/Explore", "#/explore/1", "#/../gallery", "#/constructor"];
  for (const hash of nowhere) {
    const { route, query, unknown } = readPlace(hash);
    expect([route, query]).toEqual(["compare", ""]);
    expect(hash).toContain(unknown ?? "what was asked for");
  }
});

test("what cannot be decoded is left as it stands", () => {
  expect(readPlace("#/lessons/%E0%A4%A").rest).toEqual(["%E0%A4%A"]);
});
