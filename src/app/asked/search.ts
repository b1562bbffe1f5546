/** What an address asks of the whole page, before its "#": its language, and to be tried with odd texts. */
import type { FluentText } from "../words/body.ts";
import { stressBy, words } from "../words/fluent.ts";
import { shown } from "../words/links.ts";
import { translate } from "../words/other.ts";
import english from "../words/en/asked.ftl?raw";
import type { Page } from "../page.ts";
import { CHANGES, isStress } from "./strings.ts";

/** Beside English: each comes whole, and only when it is asked for. */
const LANGUAGES: Readonly<
  Record<string, () => Promise<{ readonly texts: readonly FluentText[] }>>
> = { es: () => import("./es.ts") };

/** How the page is dressed: for the whole document, as soon as it is seen. */
export interface Asked {
  /** What could not be done. */
  readonly notes: readonly string[];
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** What is to be done with the page once it is there. */
  readonly after?: (page: Page) => void;
}

/** Does what is asked for. To be done before anything is said. */
export async function heed(search: string): Promise<Asked> {
  const fields = new URLSearchParams(search);
  const say = words(english);
  const notes: string[] = [];
  const strings = fields.get("strings");
  if (strings !== null && !isStress(strings))
    notes.push(say("asked-no-strings", { asked: shown(strings) }));
  const language = await speakIn(fields.get("lang"), (fault, asked) =>
    notes.push(say(fault, { asked })),
  );
  const seed = fields.get("fuzz");
  if (strings !== null && isStress(strings)) stressBy(CHANGES[strings]);
  return {
    notes,
    lang: language,
    dir: strings === "rtl" ? "rtl" : "ltr",
    title: say("asked-title"),
    ...(seed !== null && { after: fuzzBy(seed) }),
  };
}

/** The monkey, which comes with all that it needs when it is asked for. */
const fuzzBy =
  (seed: string) =>
  (page: Page): void => {
    void import("../fuzz/start.ts").then(({ fuzz }) => fuzz(page, seed));
  };

/** The language that is spoken from here on. */
async function speakIn(
  asked: string | null,
  missed: (fault: "asked-no-language" | "asked-missing", asked: string) => void,
): Promise<string> {
  // "es-MX" is Spanish.
  const [language = ""] = (asked ?? "en").toLowerCase().split("-", 1);
  if (language === "en") return language;
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (load === undefined) missed("asked-no-language", shown(asked ?? ""));
  else {
    const texts = await load().then(
      (there) => there.texts,
      () => null,
    );
    if (texts === null) missed("asked-missing", language);
    else {
      translate(language, texts);
      return language;
    }
  }
  return "en";
}
