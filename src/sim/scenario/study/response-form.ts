/** The form of `responses`: names, each with a formula and when it is read, an event, or a distance. */
import * as z from "zod/mini";
import { about, type Form } from "../forms/about.ts";
import { either, group, record, text } from "../forms/basic.ts";

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/u;

/** Most responses. */
const MOST_RESPONSES = 100;

const key = about(z.string().check(z.regex(NAME)), {
  kind: "text",
  expected: "a name in letters, digits, _ and -, such as known_at_the_end",
  hint: (found) => {
    if (typeof found !== "string") return undefined;
    if (/[(,@]/u.test(found)) return "put a text that contains a comma in quotes";
    const better = found.trim().replaceAll(/[^A-Za-z0-9-]+/gu, "_");
    return NAME.test(better) ? `write ${better}` : undefined;
  },
});

export type RawResponse = string | { readonly event: string };

const EXPECTED =
  "EXPR @ last, EXPR @ TICK, EXPR @ FROM..TO, {event: METRIC} or a distance in quotes";

const value = either<RawResponse>(
  [
    text(
      600,
      "A formula over metrics, and when it is read: repertoire @ last, mean(gained) @ 10..60",
    ),
    group(
      { event: text(64, "A metric that waits for something to come about") },
      { label: "event" },
    ),
  ],
  {
    doc: "What is read of each run",
    expected: EXPECTED,
    label: "response",
    pick: (found) => Number(typeof found === "object"),
    hint: (found) =>
      typeof found === "number" ? "a formula over metrics, such as repertoire @ last" : undefined,
  },
);

const named = record(key, value, "What is read of each run, by its name in tables");

export const responsesForm: Form<Record<string, RawResponse>> = about(
  (named as z.ZodMiniRecord).check(
    z.refine((found) => {
      const { length } = Object.keys(found);
      return length >= 1 && length <= MOST_RESPONSES;
    }),
  ) as unknown as typeof named,
  {
    kind: "group",
    label: "responses",
    expected: `a group of 1 to ${MOST_RESPONSES} names, such as {known: repertoire @ last}`,
    doc: "What is read of each run, by its name in tables",
  },
);
