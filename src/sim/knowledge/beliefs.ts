/** One answer to each of several questions: beliefs about a reality, or how each piece of a task is done. */
import { BOOKS_SLOTS } from "../core/books.ts";
import type { KnowledgePart } from "../core/part.ts";
import type { ColumnSpec } from "../core/columns.ts";
import type { Params } from "../core/params.ts";
import { originsShape } from "./belief-origins.ts";
import { BeliefPlanes, shapeFor, STARTS } from "./belief-planes.ts";

const params = {
  count: {
    kind: "integer",
    doc: "Number of questions; each person has one answer to each",
    unit: "questions",
    min: 1,
    max: 4096,
    default: 30,
    symbol: "m",
    plain: {
      label: "Questions",
      ends: ["few", "many"],
      says: "On how many things people can agree or differ.",
    },
  },
  options: {
    kind: "integer",
    doc: "Number of possible answers to each question, counted from 0",
    unit: "answers",
    min: 2,
    max: 65536,
    default: 2,
    symbol: "q",
    plain: {
      label: "Possible answers",
      ends: ["few", "many"],
      says: "How many answers there are to each question.",
    },
  },
  undecided: {
    kind: "flag",
    doc: "Whether a person may have no answer: with two answers, beliefs are then -1, 0 (none) and 1",
    default: false,
  },
  start: {
    kind: "choice",
    options: STARTS,
    doc: "What a newcomer has: random, any answer or, where it may, none, all alike; answered, any answer; none; zero, the answer 0 to all",
    default: "random",
  },
  tacit: {
    kind: "integer",
    doc: "Number of questions, the first ones, whose answers can be shown but not written down: no institution holds them",
    unit: "questions",
    min: 0,
    max: 4096,
    default: 0,
    plain: {
      label: "What cannot be written down",
      ends: ["nothing", "everything"],
      says: "How many of the questions people can only learn from each other.",
    },
  },
  codifying: {
    kind: "flag",
    doc: "Whether what is tacit may come to be written down in the course of a run (write-down)",
    optional: true,
  },
  origins: {
    kind: "flag",
    doc: "Whether it is kept by which way each person came by each of its answers (holdings)",
    optional: true,
  },
  arrivals: {
    kind: "choice",
    options: STARTS,
    doc: "What those have who come later (turnover, a growing population); left out: what a newcomer has at the start",
    optional: true,
  },
} as const satisfies Params;

const OF_PEOPLE = { type: "int32", perRow: false, hashed: true, peopleOnly: true } as const;

/** Beside the books, as they are: what is known does not hang on it. */
const originsOf = (count: number, rows: number): ColumnSpec => ({
  ...OF_PEOPLE,
  name: "origin",
  length: rows * originsShape(count).stride,
  perRow: true,
  hashed: false,
});

export const beliefs: KnowledgePart<typeof params> = {
  name: "beliefs",
  doc: "Each person has one answer to each of many questions, or none: what it takes to be true, or how it does each piece of a task.",
  source: "March 1991, Organization Science 2:71 (beliefs of -1, 0 and 1 about a reality)",
  params,
  columns(values, rows) {
    const { stride, words } = shapeFor(values);
    const items = values.count * values.options;
    const mask: ColumnSpec[] =
      values.codifying === true ? [{ ...OF_PEOPLE, name: "codified", length: words }] : [];
    const origins: ColumnSpec[] = values.origins === true ? [originsOf(values.count, rows)] : [];
    return [
      ...mask,
      ...origins,
      { name: "belief", type: "int32", length: rows * stride, perRow: true, hashed: true },
      { name: "holders", type: "int32", length: items, perRow: false, hashed: false },
      { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
    ];
  },
  extraBytes: ({ count, options }) => count * options * 9,
  create: (columns, values, name) => new BeliefPlanes(columns, values, name),
  problems({ start, undecided, tacit, count, arrivals }) {
    if (tacit > count) {
      const message = `there are ${count} questions, so no more can be tacit`;
      return [{ key: "tacit", message }];
    }
    if (undecided) return [];
    if (tacit > 0) {
      const message = "institutions have no answers to tacit questions, and here all have one";
      return [{ key: "tacit", message, hint: "write undecided: true, or tacit: 0" }];
    }
    const key = start === "none" ? "start" : "arrivals";
    if (start !== "none" && arrivals !== "none") return [];
    const message = "newcomers have no answers, and here everybody has one";
    return [{ key, message, hint: `write undecided: true, or take other ${key}` }];
  },
};
