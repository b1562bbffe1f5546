/** Names: new seeds, and what was probably meant. */
import { expect, test } from "vitest";
import { nearestName, newSeed } from "../../src/app/link/names.ts";

test("a new seed can be read out in a class", () => {
  expect(newSeed()).toMatch(/^[a-z]+-\d\d$/);
});

test("the nearest name is found, or none", () => {
  expect(nearestName("not-to-many-friend", ["k256", "not-too-many-friends"])).toBe(
    "not-too-many-friends",
  );
  expect(nearestName("villagez", ["Separate villages", "Villages"])).toBe("Villages");
  expect(nearestName("xyz", ["k256"])).toBe(null);
});
