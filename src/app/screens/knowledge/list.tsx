/** The drawing as a list, to be searched. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  KNOWN,
  LOST,
  NOT_YET,
  type ItemsNow,
} from "../../../../workers/questions/knowledge-types.ts";
import { count } from "../../../viz/numbers.ts";
import type { Arrangement } from "./arrange.ts";
import { indexOf } from "./arrange.ts";
import type { Choosing } from "./chosen.ts";
import { itemName, say, stateName, type Named } from "./names.ts";

const MOST_SHOWN = 100;
const SHOWN = {
  all: "knowledge-show-all",
  known: "knowledge-show-known",
  alone: "knowledge-show-alone",
  lost: "knowledge-show-lost",
  "not-yet": "knowledge-show-not-yet",
} as const;
type Which = keyof typeof SHOWN;

interface ListProps {
  readonly named: Named;
  readonly now: ItemsNow;
  readonly arrangement: Arrangement;
  readonly choosing: Choosing;
}

function isShown({ state, holders }: ItemsNow, k: number, which: Which): boolean {
  if (which === "known") return state[k] === KNOWN;
  if (which === "alone") return holders[k] === 1;
  if (which === "lost") return state[k] === LOST;
  return which === "all" || state[k] === NOT_YET;
}

export function KnowledgeList({ named, now, arrangement, choosing }: ListProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const [which, setWhich] = useState<Which>("all");
  return (
    <details class="panel knowledge-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("knowledge-list")}</summary>
      {open && (
        <>
          <div class="knowledge-find">
            <label>
              {say("knowledge-search")}
              <input
                type="search"
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </label>
            <label>
              {say("knowledge-show")}
              <select
                value={which}
                onChange={(event) => setWhich(event.currentTarget.value as Which)}
              >
                {Object.entries(SHOWN).map(([each, words]) => (
                  <option key={each} value={each}>
                    {say(words, { person: named.description.personWord })}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Lines
            {...{ named, now, choosing }}
            items={[...arrangement.at.flat(), ...arrangement.more].filter((item) => {
              const k = indexOf(named.plan, now, item);
              const name = search === "" ? "" : itemName(named, item).toLowerCase();
              return isShown(now, k, which) && name.includes(search.toLowerCase());
            })}
          />
        </>
      )}
    </details>
  );
}

/** Some things, each with how it stands, to be chosen. */
export function Lines({
  named,
  now,
  choosing,
  items,
}: Omit<ListProps, "arrangement"> & { readonly items: readonly number[] }): JSX.Element {
  const { chosen } = choosing;
  if (items.length === 0) return <p class="note">{say("knowledge-list-nothing")}</p>;
  return (
    <>
      <ul class="knowledge-lines">
        {items.slice(0, MOST_SHOWN).map((item) => (
          <li key={item}>
            <button
              type="button"
              class="link"
              aria-pressed={chosen?.sort === "item" && chosen.item === item}
              onClick={() => choosing.begin({ sort: "item", item })}
            >
              {stateName(named, now, item)}
            </button>
          </li>
        ))}
      </ul>
      {items.length > MOST_SHOWN && (
        <p class="note">{say("knowledge-list-more", { more: count(items.length - MOST_SHOWN) })}</p>
      )}
    </>
  );
}
