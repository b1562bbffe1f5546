/** The forms of which all others are made, each with the words for what is expected. */
import * as z from "zod/mini";
import { listing, numberWords, optionWords } from "../words.ts";
import { about, type About, type Form } from "./about.ts";

z.config({ jitless: true }); // pages forbid code that is made at run time

interface Words {
  readonly doc?: string;
  readonly unit?: string | undefined;
  readonly symbol?: string | undefined;
}
interface Bounds extends Words {
  readonly min?: number | undefined;
  readonly formula?: "number";
  /** It must be larger than this. */
  readonly above?: number | undefined;
  readonly max?: number | undefined;
}

const bounds = ({ min, above, max }: Bounds): z.core.$ZodCheck<number>[] => [
  ...(above === undefined ? [] : [z.gt(above)]),
  ...(min === undefined ? [] : [z.minimum(min)]),
  ...(max === undefined ? [] : [z.maximum(max)]),
];

export const number = (known: Bounds = {}): Form<number> =>
  about(z.number().check(...bounds(known)), {
    ...known,
    kind: "number",
    expected: numberWords({ ...known, kind: "number" }),
  });

export const integer = (known: Bounds = {}): Form<number> =>
  about(z.int().check(...bounds(known)), {
    ...known,
    kind: "number",
    expected: numberWords({ ...known, kind: "integer" }),
  });

export const flag = (known: Words = {}): Form<boolean> =>
  about(z.boolean(), { ...known, kind: "flag", expected: "true or false" });

export const choice = <Option extends string>(
  options: readonly Option[],
  known: Words & Pick<About, "noun" | "formula"> = {},
): Form<Option> =>
  about(z.enum(options), { ...known, names: options, expected: optionWords(options) });

/** A text on one line, in quotes where it looks like something else. */
export const text = (most: number, doc: string): Form<string> =>
  about(z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u)), {
    doc,
    kind: "text",
    expected: `a text on one line, of 1 to ${most} characters`,
  });

/** A text that may have several lines. */
export const prose = (most: number, doc: string): Form<string> =>
  about(z.string().check(z.maxLength(most)), {
    doc,
    kind: "text",
    expected: `a text of at most ${most} characters`,
  });

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const NAME_WORDS = "a name in small letters, digits and hyphens, such as two-villages";

/** A name that paths can hold. */
export const name = (doc: string): Form<string> =>
  about(z.string().check(z.maxLength(64), z.regex(NAME)), {
    doc,
    kind: "text",
    expected: NAME_WORDS,
    hint: (found) => {
      if (typeof found !== "string") return undefined;
      const better = found
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, "-")
        .replaceAll(/^[-0-9]+|-+$/gu, "");
      return NAME.test(better) && better.length <= 64 ? `write ${better}` : undefined;
    },
  });

export const list = <Item>(
  item: Form<Item>,
  known: Words & Pick<About, "hint"> & { least?: number; most: number },
): Form<Item[]> => {
  const { least = 0, most, doc, hint } = known;
  return about(z.array(item).check(z.minLength(least), z.maxLength(most)), {
    doc,
    ...(hint === undefined ? {} : { hint }),
    kind: "list",
    expected: least === 0 ? `a list of at most ${most}` : `a list of ${least} to ${most}`,
  });
};

/** A group of keys; no others are known. */
export function group<Shape extends z.core.$ZodShape>(
  shape: Shape,
  known: Words & Partial<About> = {},
): z.ZodMiniObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape);
  const expected = `a group of keys (${listing(keys)})`;
  return about(z.strictObject(shape), { kind: "group", expected, ...known, keys });
}

/** Any group of keys with names of one kind. */
export const record = <Item>(
  key: Form<string>,
  item: Form<Item>,
  doc: string,
): Form<Record<string, Item>> =>
  about(z.record(key as z.ZodMiniType<string, string>, item), {
    doc,
    kind: "group",
    expected: "a group of keys",
  });

/** One of several forms; `pick` says which was meant. */
export const either = <Output>(
  forms: readonly Form<Output>[],
  known: About & Required<Pick<About, "pick">>,
): Form<Output> => about(z.union(forms as [Form<Output>, ...Form<Output>[]]), known);
