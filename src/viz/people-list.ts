/** A drawing as a list: what each person knows, or, where there are many, how many people know how much. */
import { select } from "d3";
import { capital, count, noun, plural, say } from "./numbers.ts";
import type { View } from "./view.ts";

export interface PeopleListData {
  /** What each person knows. */
  readonly levels: ArrayLike<number>;
  /** The word for one person. */
  readonly person: string;
  /** "3 to 5" */
  readonly range: (from: string, to: string) => string;
}

/** More people than this are counted by how much they know. */
const MOST_PEOPLE = 200;
const MOST_LINES = 20;

export function peopleLines({ levels, person, range: between }: PeopleListData): string[] {
  if (levels.length <= MOST_PEOPLE) {
    return Array.from(levels, (level, row) => `${capital(noun(person))} ${row + 1}: ${say(level)}`);
  }
  const sorted = Float32Array.from(levels).toSorted();
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const step = Math.max(1, Math.ceil((most - least + 1) / MOST_LINES));
  const bins = new Map<number, number>();
  for (const level of sorted) {
    const bin = Math.floor((level - least) / step);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return [...bins].map(([bin, people]) => {
    const from = least + bin * step;
    const range = step === 1 ? say(from) : between(say(from), say(from + step - 1));
    return `${count(people)} ${people === 1 ? noun(person) : plural(person)}: ${range}`;
  });
}

export function peopleList(host: HTMLElement): View<PeopleListData> {
  const list = select(host).append("ul").attr("class", "people-list");
  return {
    update(data) {
      list
        .selectAll("li")
        .data(peopleLines(data))
        .join("li")
        .text((words) => words);
    },
    destroy() {
      list.remove();
    },
  };
}
