/** What leads to a class and cannot be followed: codes, seats, numbers of seats, scenarios; each is answered in words. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newClass } from "../../src/app/class/seats.ts";
import { pack } from "../../src/app/link/packed.ts";
import { textOf } from "../support/links.ts";
import { button, expectClean } from "./hands.ts";
import { Site } from "./site.ts";

const FRIENDS = "not-too-many-friends";
const ids = readdirSync(new URL("../../scenarios", import.meta.url)).flatMap((name) =>
  name.endsWith(".yaml") ? [name.replace(".yaml", "")] : [],
);
const code = newClass(FRIENDS, ids, () => 0);
/** These screens have no drawing until something is chosen. */
const hold = (): Promise<() => void> => Promise.resolve(() => undefined);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("a code or a seat that cannot be is answered in words, and another scenario can be chosen", async () => {
  const visit = await site.visit("#/class?code=%3Cb%3E&seat=99", { hold });
  const { page } = visit;
  const notes = page.locator(".link-notes li");
  await notes.first().waitFor();
  expect(await notes.allTextContents()).toEqual([
    '"<b>" is no class code. It is a short word and two digits, like OAK-41.',
    'The link asks for seat "99". A seat is a whole number from 1 to 60, so the seat is asked for again.',
  ]);
  await page.getByRole("textbox", { name: "Class code" }).fill("oack-41");
  await page.getByLabel("Seat number").fill("3");
  await button(page, "Sit down").click();
  await page.getByText('"oack-41" is no class code. Is the word "OAK"?').waitFor();
  await page.getByRole("textbox", { name: "Class code" }).fill(code);
  await page.getByLabel("Seat number").fill("61");
  await button(page, "Sit down").click();
  await page.getByText("A seat is a whole number from 1 to 60.").waitFor();
  await page.getByLabel("Seat number").fill("3");
  await button(page, "Sit down").click();
  await page.getByText("Not too many friends Which group").waitFor();
  await page.getByText("Not what the big screen shows?").click();
  await page.getByLabel("What the big screen shows").selectOption("island-that-forgot");
  await page.locator(".class-question b").filter({ hasText: "The island that forgot" }).waitFor();
  await page.getByRole("group", { name: "1. Choose" }).getByRole("radio").first().click();
  await page.locator(".class-play canvas").waitFor();
  await button(page, "New luck").click();
  await page.getByText("This run has other luck than your seat").waitFor();
  await button(page, "Back to my seat").click();
  await page.getByText("This run has other luck than your seat").waitFor({ state: "detached" });
  await page.goto(`${site.address}#/class?code=${code}&s=nothing&seat=3`);
  await page.getByText('There is no scenario called "nothing" here.').waitFor();
  await page.goto(`${site.address}#/class?code=${code}&s=${FRIENDS}&seats=600&mood=good`);
  await page.getByText("3. The class").waitFor();
  await page.getByText("How to come in (60 seats)").waitFor();
  expect(await notes.allTextContents()).toEqual([
    'The link asks for a class of "600" seats. It has a whole number of them from 1 to 60, so 60 was used.',
    'The link says "mood", which means nothing here.',
  ]);
  await expectClean(visit);
  await page.context().close();
});

test("a scenario of one's own cannot be a class's, and both doors say so", async () => {
  const x = await pack(textOf("island-that-forgot").replace(/^id: .*$/mu, "id: my-own-island"));
  const visit = await site.visit(`#/?x=${x}`);
  const { page } = visit;
  await page.getByRole("navigation").getByText("More").click();
  await page.getByRole("link", { name: "Class" }).click();
  await page.getByText('"The island that forgot" is a scenario of your own.').waitFor();
  await page.goto(`${site.address}#/class?x=${x}`);
  await page.getByText("The link carries a scenario of its own.").waitFor();
  await expectClean(visit);
  await page.context().close();
});
