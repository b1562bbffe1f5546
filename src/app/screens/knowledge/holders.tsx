/** Who knows a thing, and how one of them came by it, step by step back to who found it. */
import type { JSX } from "preact";
import type { ItemLineage, LinkTold } from "../../../../workers/questions/knowledge-types.ts";
import { count } from "../../../viz/numbers.ts";
import type { Choosing } from "./chosen.ts";
import { ToPerson } from "./links.tsx";
import { momentName, personName, say, type Named } from "./names.ts";

export interface ItemProps {
  readonly named: Named;
  readonly choosing: Choosing;
  readonly told: ItemLineage;
}

/** Who knows it now: each of them can be asked how it came by it. */
export function Holders({ named, choosing, told }: ItemProps): JSX.Element | null {
  const { description } = named;
  const { holders, holdersInAll, item } = told;
  if (holdersInAll === 0) return null;
  return (
    <details class="panel">
      <summary>{say("knowledge-holders", { count: count(holdersInAll) })}</summary>
      {holdersInAll > holders.length && (
        <p class="note">{say("knowledge-holders-more", { count: count(holders.length) })}</p>
      )}
      <ul class="knowledge-items">
        {holders.map(({ person }) => (
          <li key={person.id}>
            <button
              type="button"
              class="link"
              aria-pressed={told.chain[0]?.person.id === person.id}
              onClick={() => choosing.begin({ sort: "item", item, person: person.id })}
            >
              {personName(description, person)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** From a holder back to who found it. */
export function Chain({ named, choosing, told }: ItemProps): JSX.Element | null {
  const { chain, chainInAll } = told;
  const [first] = chain;
  if (first === undefined) return null;
  const left = chainInAll - chain.length;
  const who = personName(named.description, first.person);
  return (
    <>
      <h3>{say("knowledge-way", { who })}</h3>
      <ol class="knowledge-chain">
        {chain.map((link, k) => (
          <li key={`${link.person.id}/${link.tick}`}>
            <ToPerson {...{ named, choosing }} person={link.person} />{" "}
            <Step {...{ named, choosing }} link={link} />
            {left > 0 && k === chain.length / 2 - 1 && (
              <p class="note">{say("knowledge-way-more", { more: count(left) })}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const ALONE: Readonly<Record<string, string>> = {
  own: "knowledge-link-own",
  start: "knowledge-link-start",
  arrival: "knowledge-link-arrival",
  institution: "knowledge-link-institution",
};

/** How somebody came by it. */
function Step({
  named,
  choosing,
  link: { from, how, tick },
}: Omit<ItemProps, "told"> & { readonly link: LinkTold }): JSX.Element {
  const moment = momentName(named.description, tick);
  if (from === null) return <>{say(ALONE[how] ?? "knowledge-link-many", { moment })}</>;
  return (
    <>
      {how === "kept"
        ? say("knowledge-link-kept", { moment })
        : say("knowledge-link-from", { moment, how })}{" "}
      <ToPerson {...{ named, choosing }} person={from} />
    </>
  );
}
