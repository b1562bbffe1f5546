/** What a visitor does with the page, and reads from it. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Visit } from "./site.ts";

export const button = (page: Page, name: string): ReturnType<Page["getByRole"]> =>
  page.getByRole("button", { name, exact: true });
export const tickOf = async (page: Page): Promise<number> =>
  Number(await page.locator(".scrub output").textContent());
export const reaches = (page: Page, tick: number): Promise<void> =>
  page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${tick}$`) })
    .waitFor();

export async function playToTheEnd(page: Page, until = 60): Promise<void> {
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  await reaches(page, until);
  await button(page, "Play").waitFor();
}

/** Asks whether it was luck, and waits until the further runs are there. */
export async function moreRuns(page: Page): Promise<void> {
  await button(page, "Was that luck? 40 more runs").click();
  // On a projector it stands in the drawer.
  await page.getByText("40 runs with the same luck").waitFor({ state: "attached" });
  await button(page, "40 more runs").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
}

export async function hashesOf(page: Page): Promise<string[]> {
  const codes = page.locator("code[data-hash]");
  return (await codes.allTextContents()).map((text) => text.trim());
}

/** The cells of the table, row by row, the head of each row first. */
export async function tableOf(page: Page): Promise<string[][]> {
  await page.locator(".table-twin tbody tr").last().waitFor();
  const rows = await page.locator(".table-twin tbody tr").all();
  return await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
}

export async function expectClean(visit: Visit): Promise<void> {
  expect(visit.faults).toEqual({ errors: [], requests: [] });
  expect(await visit.violations()).toEqual([]);
}

/** What `ratchet run --json` prints, as far as it is compared. */
export interface Report {
  readonly seed: string;
  readonly scenario: { readonly hash: string };
  readonly structures: readonly {
    readonly name: string;
    readonly runs: readonly {
      readonly hash: string;
      readonly final: Readonly<Record<string, number | null>>;
    }[];
  }[];
}
