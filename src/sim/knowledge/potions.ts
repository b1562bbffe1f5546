/**
 * The potion task: two lineages, A and B, that can be crossed at their tips.
 * Source: Derex & Boyd 2016, PNAS 113:2982 (experiment); values and recipes as in the code of Cantor et al. 2021,
 * Proc. R. Soc. B 288:20203107 (M1.py). Moser & Smaldino 2023 write A3 = A2 + b2 + a3, which is statistically the same.
 */
import type { ItemRow } from "../core/params.ts";

export const POTIONS: readonly ItemRow[] = [
  { name: "a1", value: 6, start: true },
  { name: "a2", value: 8, start: true },
  { name: "a3", value: 10, start: true },
  { name: "b1", value: 6, start: true },
  { name: "b2", value: 8, start: true },
  { name: "b3", value: 10, start: true },
  { name: "A1", value: 48, from: ["a1", "a2", "a3"] },
  { name: "B1", value: 48, from: ["b1", "b2", "b3"] },
  { name: "A2", value: 109, from: ["A1", "a1", "b2"] },
  { name: "B2", value: 109, from: ["B1", "a2", "a3"] },
  { name: "A3", value: 188, from: ["A2", "b2", "b3"] },
  { name: "B3", value: 188, from: ["B2", "b1", "a2"] },
  { name: "XA", value: 358, from: ["A3", "B3", "A2"], goal: true },
  { name: "XB", value: 358, from: ["B3", "A3", "B2"], goal: true },
];
