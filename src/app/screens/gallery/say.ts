/** The words of the gallery. */
import type { GalleryCard, Spark } from "../../../../workers/cards/card.ts";
import { capital, plural, say as sayNumber, sayFine, counted } from "../../../viz/numbers.ts";
import text from "../../words/en/gallery.ftl?raw";
import { words } from "../../words/fluent.ts";
import { GROUPS, tagsIn, type Group } from "./tags.ts";

export const say = words(text);

/** What a group of tags is called. */
export function groupName(group: Group): string {
  const names = {
    topic: () => say("gallery-topics"),
    kind: () => say("gallery-kind-label"),
    effect: () => say("gallery-effect-label"),
    size: () => say("gallery-size-label"),
    fidelity: () => say("gallery-fidelity-label"),
  };
  return names[group]();
}

/** What a tag is called. */
export function tagName(group: Group, tag: string): string {
  const names = {
    topic: () => say("gallery-topic", { topic: tag }),
    kind: () => say("gallery-kind", { kind: tag }),
    effect: () => say("gallery-effect", { effect: tag }),
    size: () => say("gallery-size", { size: tag }),
    fidelity: () => say("gallery-fidelity", { fidelity: tag }),
  };
  return names[group]();
}

/** The words by which a card is found, beside its own. */
export const tagWords = (card: GalleryCard): readonly string[] =>
  GROUPS.flatMap((group) => tagsIn(group, card).map((tag) => tagName(group, tag)));

/** "64 people, 60 rounds" */
export function factsOf({ people, personWord, unit, until }: GalleryCard): string {
  const [least, most] = people;
  const who =
    least === most
      ? counted(most, personWord)
      : say("gallery-people", {
          least: sayNumber(least),
          most: sayNumber(most),
          words: plural(personWord),
        });
  return say("gallery-facts", { people: who, until: counted(until, unit) });
}

/** What the lines of a card are. */
export function lineName({ spark, personWord }: GalleryCard): string {
  if (spark.label !== null) return capital(spark.label);
  return spark.whose === "person"
    ? say("gallery-line-person", { word: personWord })
    : say("gallery-line-known");
}

/** A value on them; of what is not there a dash. */
export function valueOf({ whose, percent }: Spark, value: number | null | undefined): string {
  const own = value ?? Number.NaN;
  if (whose !== "chart") return Number.isNaN(own) ? sayFine(own) : sayNumber(own);
  return `${sayFine(own)}${percent && !Number.isNaN(own) ? " %" : ""}`;
}
