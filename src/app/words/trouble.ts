/** The sentences for what went wrong, or would take too long. */
import { counted } from "../../viz/numbers.ts";
import type { Failure, News } from "../run/shown.ts";
import text from "./en/trouble.ftl?raw";
import { inEnglish, words } from "./fluent.ts";

export const tell = words(text);

/** "50 s", "4 min", "3 h": nobody knows it better. */
function lasting(seconds: number): string {
  if (seconds < 90)
    return tell("trouble-seconds", { number: Math.max(10, 10 * Math.round(seconds / 10)) });
  if (seconds < 5400) return tell("trouble-minutes", { number: Math.round(seconds / 60) });
  return tell("trouble-hours", { number: Math.round(seconds / 3600) });
}

const keptWords = (kept: number): string => tell("trouble-kept", { kept });

export const stoppedWords = (
  { at, why, kept }: Extract<Failure, { kind: "stopped" }>,
  unit: string,
): string => tell("trouble-stopped", { unit, at: String(at), why, kept: keptWords(kept) });

export const largeWords = ({ seconds }: { readonly seconds: number }): string =>
  tell("trouble-large", { time: lasting(seconds) });

export function newsWords(news: News, unit: string): string {
  switch (news.kind) {
    case "taken up":
      return tell("trouble-taken-up", { unit, at: String(news.at), why: news.why });
    case "more stopped":
      return tell("trouble-more-stopped", { why: news.why, kept: keptWords(news.kept) });
    case "more large":
      return tell("trouble-more-large", { time: lasting(news.seconds) });
  }
}

export const fewerWords = (people: number): string => tell("trouble-fewer", { people });

/** What to send to whoever could mend it. */
export function reportWords(
  { at, why }: Extract<Failure, { kind: "stopped" }>,
  run: {
    readonly id: string;
    readonly seed: string;
    readonly scenarioHash: string;
    readonly unit: string;
    readonly structures: readonly { readonly name: string; readonly people: number }[];
  },
): string {
  const who = inEnglish(() =>
    run.structures.map(({ name, people }) => `${name} (${counted(people, "person")})`),
  );
  return [
    `Ratchet: the run stopped at ${run.unit} ${at}: ${why}`,
    `scenario ${run.id}, hash ${run.scenarioHash}, seed ${run.seed}`,
    `structures: ${who.join(", ")}`,
  ].join("\n");
}
