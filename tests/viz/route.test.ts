/** Addresses are read back as they were written, and what was probably meant is found. */
import { expect, test } from "vitest";
import { nearestName, newSeed, readRoute, writeRoute } from "../../src/app/route.ts";

test("an address is read back as it was written, and nothing odd is taken from one", () => {
  const route = { scenario: "island-that-forgot", seed: "oak-41" };
  expect(readRoute(writeRoute(route))).toEqual(route);
  expect(readRoute(writeRoute({ scenario: null, seed: null }))).toEqual({
    scenario: null,
    seed: null,
  });
  for (const hash of [
    "",
    "#",
    "#/",
    "#/?s=&seed=",
    "#/?s=%3Cb%3E&seed=a%20b",
    "#/?seed=" + "x".repeat(41),
    "#/?s=%E0%A4%A",
  ]) {
    expect(readRoute(hash)).toEqual({ scenario: null, seed: null });
  }
  expect(readRoute(`#/?seed=${newSeed()}`).seed).toMatch(/^[a-z]+-\d\d$/);
});

test("the nearest name is found, or none", () => {
  expect(nearestName("not-to-many-friend", ["k256", "not-too-many-friends"])).toBe(
    "not-too-many-friends",
  );
  expect(nearestName("xyz", ["k256"])).toBe(null);
});
