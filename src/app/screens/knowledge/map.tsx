/** The drawing of all that can be known, what its shapes mean, and what is said of it. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ItemsNow } from "../../../../workers/questions/knowledge-types.ts";
import { plural } from "../../../viz/numbers.ts";
import { thingsView } from "../../../viz/things/view.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import { standingOf, type Arrangement } from "./arrange.ts";
import type { Choosing } from "./chosen.ts";
import { cellName, momentName, say, stateName, thingsIn, type Named } from "./names.ts";

interface MapProps {
  readonly named: Named;
  readonly now: ItemsNow;
  readonly arrangement: Arrangement;
  readonly choosing: Choosing;
}

export function KnowledgeMap({ named, now, arrangement, choosing }: MapProps): JSX.Element {
  const { description, plan } = named;
  const { at, things, words } = arrangement;
  const [pointed, point] = useState(-1);
  const place = placeOf(arrangement, choosing);
  const standing = useMemo(() => standingOf(plan, now, arrangement), [plan, now, arrangement]);
  const cells = things.form === "matrix";
  const wordsOf = (where: number): string => {
    const members = at[where] ?? [];
    const [item] = members;
    if (cells) return cellName(now, members);
    return item === undefined ? "" : stateName(named, now, item);
  };
  const numbers = {
    things: thingsIn(description, plan.items === 0 ? now.everKnown : plan.items),
    moment: momentName(description, now.tick),
    known: now.known,
    lost: now.everKnown - now.known,
    alone: now.alone,
    person: description.personWord,
  };
  return (
    <section class="knowledge-map" aria-label={say("knowledge-map")}>
      <p class="note">{formWords(words, description.personWord)}</p>
      <ViewHost
        class={`things-host ${things.form}`}
        make={thingsView}
        data={{
          things,
          standing,
          chosen: place,
          summary: say(cells ? "knowledge-summary-cells" : "knowledge-summary", numbers),
          option: place < 0 ? say("knowledge-none") : wordsOf(place),
          choose: (where) => {
            const members = at[where] ?? [];
            const [item] = members;
            if (cells) choosing.begin({ sort: "cell", items: members });
            else if (item !== undefined) choosing.begin({ sort: "item", item });
          },
          point,
        }}
      />
      <p class="pointed" aria-hidden="true">
        {wordsOf(pointed < 0 ? place : pointed) || "\u00a0"}
      </p>
      <p class="knowledge-said">
        {saidWords(named, now, { ...numbers, more: arrangement.more.length })}
      </p>
      <Key cells={cells} right={now.right !== null} person={description.personWord} />
    </section>
  );
}

/** How it is laid out; of a matrix it hangs on the ground. */
const FORMS: Readonly<Record<Exclude<Arrangement["words"], "matrix">, string>> = {
  tree: "knowledge-form-tree",
  found: "knowledge-form-found",
  chain: "knowledge-form-chain",
  sets: "knowledge-form-sets",
  traits: "knowledge-form-traits",
  turned: "knowledge-form-turned",
  plain: "knowledge-form-plain",
  held: "knowledge-form-held",
};

function formWords(words: Arrangement["words"], person: string): JSX.Element {
  if (words !== "matrix") return <>{say(FORMS[words], { people: plural(person) })}</>;
  return (
    <>
      <span class="in-light">{say("knowledge-form-matrix")}</span>
      <span class="in-dark">{say("knowledge-form-matrix-dark")}</span>
    </>
  );
}

function saidWords(
  { plan }: Named,
  now: ItemsNow,
  numbers: {
    readonly known: number;
    readonly lost: number;
    readonly alone: number;
    readonly person: string;
    readonly more: number;
  },
): string {
  const { known, lost, alone, person, more } = numbers;
  const said = say("knowledge-said", { known, lost, alone, person });
  if (plan.items === 0)
    return `${said} ${say("knowledge-said-endless", { listed: now.item.length })}`;
  const left = say("knowledge-said-left", { left: plan.items - now.everKnown });
  return `${said} ${left}${more > 0 ? ` ${say("knowledge-said-more", { more })}` : ""}`;
}

/** Where what is chosen stands; -1: nowhere, or nothing is. */
function placeOf({ at, things }: Arrangement, { chosen }: Choosing): number {
  if (chosen?.sort === "item") {
    const { item } = chosen;
    return things.form === "tree" ? item : at.findIndex((members) => members.includes(item));
  }
  return chosen?.sort === "cell" ? at.indexOf(chosen.items) : -1;
}

const SHAPES = {
  known: "M8 2a6 6 0 1 0 .01 0z",
  "not-yet": "M8 4a4 4 0 1 0 .01 0z",
  lost: "M8 2a6 6 0 1 0 .01 0z",
  crosses: "M5 5l6 6M11 5l-6 6",
  alone: "M8 0l8 8l-8 8l-8 -8z",
  right: "M1 14h14",
} as const;

/** What the shapes mean. */
function Key({
  cells,
  right,
  person,
}: {
  readonly cells: boolean;
  readonly right: boolean;
  readonly person: string;
}): JSX.Element {
  const lines: readonly (readonly [readonly (keyof typeof SHAPES)[], string])[] = [
    [
      ["known"],
      cells ? say("knowledge-key-cell") : say("knowledge-key-known", { people: plural(person) }),
    ],
    [["not-yet"], say("knowledge-key-not-yet")],
    [
      cells ? ["crosses"] : ["lost", "crosses"],
      say(cells ? "knowledge-key-lost-cell" : "knowledge-key-lost"),
    ],
    [["alone"], say("knowledge-key-alone", { person })],
    ...(right ? [[["right"] as const, say("knowledge-key-right")] as const] : []),
  ];
  return (
    <ul class="things-key" aria-label={say("knowledge-key")}>
      {lines.map(([shapes, words]) => (
        <li key={words}>
          <svg viewBox="-1 -1 18 18" aria-hidden="true">
            {shapes.map((shape) => (
              <path key={shape} class={shape} d={SHAPES[shape]} />
            ))}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
