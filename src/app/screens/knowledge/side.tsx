/** Beside the drawing: where what is chosen came from, and what became of it. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ItemsNow } from "../../../../workers/questions/knowledge-types.ts";
import type { Store } from "../../store.ts";
import type { Chosen, Choosing } from "./chosen.ts";
import { ItemSide } from "./item-side.tsx";
import { Lines } from "./list.tsx";
import { cellName, itemName, momentName, personName, say, type Named } from "./names.ts";
import { PersonSide } from "./person-side.tsx";
import { useAsked } from "../../run/use-asked.ts";

interface SideProps {
  readonly store: Store;
  readonly structure: number;
  readonly named: Named;
  readonly now: ItemsNow;
  readonly choosing: Choosing;
}

export function KnowledgeSide({ store, structure, named, now, choosing }: SideProps): JSX.Element {
  const { chosen, back, turns } = choosing;
  const told = useAsked(store, "lineage", askedOf(chosen, structure, now.tick));
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the focus is here before anybody sees that.
  useLayoutEffect(() => {
    if (turns > 0) head.current?.focus();
  }, [turns]);
  const same = told !== undefined && told !== null && isOf(told, chosen) ? told : undefined;
  return (
    <section class="knowledge-side" aria-labelledby="knowledge-side-head">
      <div class="knowledge-head">
        <h2 id="knowledge-side-head" ref={head} tabIndex={-1}>
          {titleOf(named, chosen, same ?? null)}
        </h2>
        {back !== undefined && (
          <button type="button" class="plain" onClick={back}>
            {say("knowledge-back")}
          </button>
        )}
      </div>
      <Body {...{ named, now, choosing }} told={told === null ? null : same} />
    </section>
  );
}

/** `told` null: that person has not come yet; undefined: what is chosen now has not been told. */
function Body({
  named,
  now,
  choosing,
  told,
}: Omit<SideProps, "store" | "structure"> & {
  readonly told: Told | null | undefined;
}): JSX.Element | null {
  const { chosen } = choosing;
  if (chosen === null) return <p class="note">{say("knowledge-side-empty")}</p>;
  if (chosen.sort === "cell")
    return (
      <>
        <p>{cellName(now, chosen.items)}</p>
        <Lines {...{ named, now, choosing }} items={chosen.items} />
      </>
    );
  if (told === null && chosen.sort === "person") {
    const moment = momentName(named.description, now.tick);
    return <p>{say("knowledge-person-later", { moment })}</p>;
  }
  if (told?.sort === "item") return <ItemSide {...{ named, now, choosing }} told={told} />;
  return told?.sort === "person" ? <PersonSide {...{ named, choosing }} told={told} /> : null;
}

type Told = NonNullable<ReturnType<typeof useAsked<"lineage">>>;

function askedOf(
  chosen: Chosen | null,
  structure: number,
  tick: number,
): Parameters<typeof useAsked<"lineage">>[2] {
  if (chosen === null || chosen.sort === "cell") return null;
  const whose = chosen.person === undefined ? {} : { person: chosen.person };
  const what = chosen.sort === "item" ? { item: chosen.item } : {};
  return { structure, tick, ...what, ...whose };
}

/** The last answer stands until the next is there, unless it is about another. */
function isOf(told: Told, chosen: Chosen | null): boolean {
  if (told.sort === "item") return chosen?.sort === "item" && told.item === chosen.item;
  return chosen?.sort === "person" && told.person.id === chosen.person;
}

function titleOf(named: Named, chosen: Chosen | null, told: Told | null): string {
  if (chosen?.sort === "item") return itemName(named, chosen.item);
  if (chosen?.sort === "cell") return say("knowledge-cell");
  if (told?.sort === "person") {
    const who = personName(named.description, told.person);
    return say("knowledge-person-story", { who });
  }
  return say("knowledge-side");
}
