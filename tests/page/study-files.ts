/** What the tests of the studies have in common: files to open, and the ways to open them. */
import type { Download, Page } from "playwright";
import { onTestFinished } from "vitest";
import { madeUp } from "../support/study-results.ts";
import { SIZES } from "./looks.ts";
import type { Site, Visit } from "./site.ts";

interface Given {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const bytesOf = ({ name, content }: Given): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

export async function visitStudies(
  site: Site,
  query = "",
  size: readonly [number, number] = SIZES.chromebook,
): Promise<Visit> {
  const [width, height] = size;
  const seen = await site.visit(`#/studies${query}`, {
    viewport: { width, height },
    hold: () => Promise.resolve(() => undefined),
  });
  onTestFinished(() => seen.page.context().close());
  await seen.page.locator(".studies h1").waitFor();
  return seen;
}

export const openFiles = (page: Page, files: readonly Given[]): Promise<void> =>
  page.locator(".studies input[type=file]").setInputFiles(files.map(bytesOf));

const { design, runs, series, study } = madeUp();
const sensitivity =
  "response,structure,factor,S1,S1_low,S1_high,ST,ST_low,ST_high,used,noise\n" +
  "known,Villages,step.share.chance,0.5,0.4,0.6,0.7,0.6,0.8,512,0.02\n" +
  "known,Villages,step.speak.safety,0.1,0.05,0.15,0.3,0.2,0.4,512,0.02\n" +
  "known,Everyone,step.share.chance,0.6,0.5,0.7,0.8,0.7,0.9,512,0.124\n" +
  "known,Everyone,step.speak.safety,0.2,0.1,0.3,0.4,0.3,0.5,512,0.124\n";
export const RESULTS: readonly Given[] = [
  { name: "design.parquet", content: design },
  { name: "runs (2).parquet", content: runs },
  { name: "series.parquet", content: series },
  { name: "study.resolved.json", content: study },
  { name: "sensitivity.csv", content: sensitivity },
];

export const cells = (page: Page): ReturnType<Page["locator"]> =>
  page.locator(".heatmap [role=gridcell]");
export const STUDY = `kind: study
version: 1
id: small-map
title: A small map
question: Does sharing pay more in a large group?
extends: ../not-too-many-friends.yaml
seed: "2026"
replicates: {count: 8, seeds: common}
set: {horizon: 20}
design:
  kind: grid
  factors:
    structure: {values: [Villages, Everyone]}
    population.size: {values: [32, 64]}
    step.share.chance: {values: [0.1, 0.5, 1]}
responses: {known: repertoire @ last}
`;

export async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
