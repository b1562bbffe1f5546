/** What is looked for: words, a topic, and more when they are asked for. */
import type { JSX } from "preact";
import { groupName, say, tagName } from "./say.ts";
import { GROUPS, type Group } from "./tags.ts";
import { SORTS, withTag, type Shelf, type Wanted } from "./wanted.ts";

interface FilterProps {
  readonly shelf: Shelf;
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}

/** Those that stand behind "more". */
const MORE = GROUPS.filter((group) => group !== "topic");

export function Filters(props: FilterProps): JSX.Element {
  const { wanted, want } = props;
  // Where no word is asked for, nothing fits better than anything else.
  const asks = wanted.query.trim() !== "";
  return (
    <search class="filters">
      <label class="find">
        <span class="label">{say("gallery-search")}</span>
        <input
          id="gallery-search"
          type="search"
          value={wanted.query}
          maxLength={100}
          placeholder={say("gallery-search-hint")}
          autocomplete="off"
          onInput={(event) => want({ ...wanted, query: event.currentTarget.value })}
        />
      </label>
      <Choice {...props} group="topic" any={say("gallery-any-topic")} />
      <label class="picker">
        <span class="label">{say("gallery-sort-label")}</span>
        <select
          value={wanted.sort === "title" && !asks ? "" : (wanted.sort ?? "")}
          onChange={({ currentTarget: { value } }) =>
            want({ ...wanted, sort: SORTS.find((sort) => sort === value) ?? null })
          }
        >
          <option value="">{say("gallery-sort", { sort: asks ? "fit" : "title" })}</option>
          {SORTS.filter((sort) => asks || sort !== "title").map((sort) => (
            <option key={sort} value={sort}>
              {say("gallery-sort", { sort })}
            </option>
          ))}
        </select>
      </label>
      <details class="more-filters" open={MORE.some((group) => wanted.tags[group] !== undefined)}>
        <summary>{say("gallery-more-filters")}</summary>
        <div class="filter-row">
          {MORE.map((group) => (
            <Choice key={group} {...props} group={group} any={say("gallery-any")} />
          ))}
        </div>
      </details>
    </search>
  );
}

interface ChoiceProps extends FilterProps {
  readonly group: Group;
  readonly any: string;
}

/** One tag of a group, or any. */
function Choice({ shelf, wanted, want, group, any }: ChoiceProps): JSX.Element {
  const { [group]: chosen } = wanted.tags;
  const counts = shelf.counts(wanted, group);
  // What was chosen stays there to be seen, even where it leaves nothing.
  const offered =
    chosen === undefined || counts.has(chosen) ? counts : [...counts, [chosen, 0] as const];
  const options = [...offered]
    .map(([tag, count]) => ({ tag, count, name: tagName(group, tag) }))
    .toSorted((a, b) => order(group, a.name, b.name));
  return (
    <label class="picker">
      <span class="label">{groupName(group)}</span>
      <select
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) =>
          want(withTag(wanted, group, value === "" ? null : value))
        }
      >
        <option value="">{any}</option>
        {options.map(({ tag, count, name }) => (
          <option key={tag} value={tag}>
            {name} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

/** By name; sizes as they grow. */
const order = (group: Group, a: string, b: string): number =>
  group === "size" ? sizeOf(a) - sizeOf(b) : a.localeCompare(b, "en");

const sizeOf = (name: string): number => Number(/\d+/u.exec(name)?.[0]);
