/**
 * All that the page says stands in files of words (Fluent), so that it can be said in other languages: English comes with
 * what says it, another language all at once (other.ts). docs: https://projectfluent.org
 */
import { FluentBundle, type FluentFunction, type FluentVariable } from "@fluent/bundle";
import { counted, genderOf, noun, one, plural, speak } from "../../viz/numbers.ts";
import { bodyOf, type FluentText } from "./body.ts";

export type Values = Readonly<Record<string, FluentVariable>>;
export type Say = (id: string, values?: Values) => string;

/** What a message may do with a word of a scenario: "round", "person", "part of a competence". */
const functions: Record<string, FluentFunction> = {
  /** "1 round", "12 rounds" */
  COUNTED: ([value, word]) => counted(Number(value), String(word)),
  /** "rounds" */
  MANY: ([word]) => plural(String(word)),
  /** "a round" */
  ONE: ([word]) => one(String(word)),
  /** "round" */
  NOUN: ([word]) => noun(String(word)),
  /** What the words around it depend on, in other languages. */
  GENDER: ([word]) => genderOf(String(word)),
};

const asItIs = (piece: string): string => piece;

/** Another language than English, and what is done to all texts to try the page. */
const set: { other: FluentBundle | null; stress: (piece: string) => string } = {
  other: null,
  stress: asItIs,
};

export function bundleIn(language: string, texts: readonly FluentText[]): FluentBundle {
  // The marks that part numbers and names from right-to-left text would stand in copied texts and in tests.
  const options = {
    useIsolating: false,
    functions,
    transform: (piece: string) => set.stress(piece),
  };
  const bundle = new FluentBundle(language, options);
  for (const text of texts) {
    const [wrong] = bundle.addResource({ body: bodyOf(text) });
    if (wrong !== undefined) throw wrong;
  }
  return bundle;
}

/** From here on all is said in these words, where they have any. */
export function sayIn(other: FluentBundle): void {
  set.other = other;
}

/** From here on every piece of text is changed like this. */
export function stressBy(change: (piece: string) => string): void {
  set.stress = change;
}

/** What belongs to a format, and is read again elsewhere: it is the same in every language. */
export function inEnglish<Made>(make: () => Made): Made {
  const before = { ...set };
  const tongue = speak(null);
  Object.assign(set, { other: null, stress: asItIs });
  try {
    return make();
  } finally {
    Object.assign(set, before);
    speak(tongue);
  }
}

/** What a language has for an id. */
export function said(bundle: FluentBundle | null, id: string, values?: Values): string | null {
  const message = bundle?.getMessage(id)?.value ?? null;
  if (bundle === null || message === null) return null;
  // Without a list of errors it throws them.
  return bundle.formatPattern(message, values === undefined ? null : { ...values });
}

/** Says what stands in this text under an id. An id that does not, or a value that is missing, is a fault of ours. */
export function words(text: FluentText): Say {
  const english = bundleIn("en", [text]);
  return (id, values) => {
    const sentence = said(set.other, id, values) ?? said(english, id, values);
    if (sentence === null) throw new Error(`there are no words for ${id}`);
    return sentence;
  };
}
