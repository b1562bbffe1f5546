/** The sentences for what went wrong, or would take too long. */
import { counted, say } from "../../viz/numbers.ts";
import type { Failure, News } from "../run/shown.ts";

/** "50 s", "4 min", "3 h": nobody knows it better. */
function lasting(seconds: number): string {
  if (seconds < 90) return `${Math.max(10, 10 * Math.round(seconds / 10))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

const keptWords = (kept: number): string =>
  kept === 0 ? "" : ` ${kept === 1 ? "Run 1 is" : `Runs 1 to ${kept} are`} kept.`;

export function stoppedWords(
  { at, why, kept }: Extract<Failure, { kind: "stopped" }>,
  unit: string,
): string {
  return (
    `The run stopped at ${unit} ${at}: ${why}.${keptWords(kept)} ` +
    "The same run can be taken up again, to the same result."
  );
}

export const largeWords = ({ seconds }: { readonly seconds: number }): string =>
  `This is a big group for this device (about ${lasting(seconds)} of computing).`;

export function newsWords(news: News, unit: string): string {
  switch (news.kind) {
    case "taken up":
      return `The run stopped at ${unit} ${news.at} (${news.why}) and was taken up again from there, to the same result.`;
    case "more stopped":
      return `The further runs stopped: ${news.why}.${keptWords(news.kept)}`;
    case "more large":
      return `The further runs of a group so big take about ${lasting(news.seconds)} on this device.`;
  }
}

export const fewerWords = (people: number): string => `Use ${say(people)} people`;

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
  const who = run.structures.map(({ name, people }) => `${name} (${counted(people, "person")})`);
  return [
    `Ratchet: the run stopped at ${run.unit} ${at}: ${why}`,
    `scenario ${run.id}, hash ${run.scenarioHash}, seed ${run.seed}`,
    `structures: ${who.join(", ")}`,
  ].join("\n");
}
