/** The form of `let`: names, each with a number or a formula. */
import * as z from "zod/mini";
import { LET_NAME } from "../formulas/let.ts";
import { MOST_LET } from "../paths/let.ts";
import { about, type Form } from "./about.ts";
import { either, number, record, text } from "./basic.ts";

const NAME_WORDS = "a name in letters, digits and _, such as alpha or b_max";

const key = about(z.string().check(z.regex(LET_NAME)), {
  kind: "text",
  expected: NAME_WORDS,
  hint: (found) => {
    if (typeof found !== "string") return undefined;
    const better = found.trim().replaceAll(/[^A-Za-z0-9]+/gu, "_");
    return LET_NAME.test(better) ? `write ${better}` : undefined;
  },
});

const value = either<number | string>([number(), text(500, "A formula")], {
  doc: "A number, or a formula of other names",
  expected: "a number, or a formula in quotes",
  kind: "number",
  pick: (found) => Number(typeof found === "string"),
});

const named = record(key, value, "Numbers with names, for formulas");

export const letForm: Form<Record<string, number | string>> = about(
  (named as z.ZodMiniRecord).check(
    z.refine((found) => Object.keys(found as object).length <= MOST_LET),
  ) as unknown as typeof named,
  {
    kind: "group",
    expected: `a group of at most ${MOST_LET} names`,
    doc: "Numbers with names, for formulas",
  },
);
