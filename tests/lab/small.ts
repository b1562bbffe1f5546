/** A small scenario as people write them. */
import { parse } from "../../src/sim/scenario/parse.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";

export const SMALL = `kind: scenario
version: 1
id: small
title: A small group
question: Who knows more in the end, those who forget or those who do not?
source: {citation: "none: made for tests", fidelity: own}
clock: {unit: round}
population: {size: 20}
knowledge: {use: repertoire, items: 32, start: 2}
network: {use: complete}
schedule: {use: all-at-once, update: live}
step:
  - {use: invent, probability: 0.1}
  - {use: choose-neighbour, probability: 0.5}
  - {use: copy-item}
metrics: [repertoire, mean-repertoire, gained, lost]
horizon: 20
view: {until: 20}
structures:
  - {name: Keep}
  - {name: Forget, step: [{use: invent, probability: 0.1}, {use: choose-neighbour, probability: 0.5}, {use: copy-item}, {use: forget-one, probability: 0.2}]}
replicates: 5
seed: birch-7
claims:
  - {id: forgetting-costs, says: Those who forget know less, compare: [Keep, Forget], metric: mean-repertoire, estimator: difference, atLeast: -0.5}
`;

/** Reads it, whatever is asked for. */
export const small = (_id: string, set: Record<string, unknown> = {}): Scenario =>
  parse(SMALL, { file: "small", set });
