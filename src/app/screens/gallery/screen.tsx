/** The gallery: a card of every scenario that ships, found by words and by tags; the address says what is looked for. */
import { cards } from "virtual:ratchet-cards";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Page } from "../../page.ts";
import { pathOf } from "../../routes.ts";
import { CardList } from "./card-list.tsx";
import { Filters } from "./filters.tsx";
import { say, tagName, tagWords } from "./say.ts";
import { readWanted, Shelf, withTag, writeWanted, type Found, type Wanted } from "./wanted.ts";
import "./gallery.css";

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const shelf = useMemo(() => new Shelf(cards, tagWords), []);
  const asked = page.place.value.query;
  const read = useMemo(() => readWanted(asked, cards), [asked]);
  const [wanted, setWanted] = useState<Wanted>(read.wanted);
  // Somebody has followed another link, or gone back.
  useEffect(() => setWanted(read.wanted), [read]);
  const view = page.profile.value === "projector" ? "view=projector" : "";
  const want = (next: Wanted): void => {
    setWanted(next);
    const query = [writeWanted(next), view].filter((part) => part !== "").join("&");
    history.replaceState(null, "", `${pathOf("gallery")}${query === "" ? "" : `?${query}`}`);
  };
  const found = useMemo(() => shelf.find(wanted), [shelf, wanted]);
  const isAll = found.cards.length === cards.length;
  const more = view === "" ? "" : `&${view}`;
  return (
    <div class="gallery">
      <h1>{say("gallery-title")}</h1>
      <p>{say("gallery-lead", { count: cards.length })}</p>
      {read.unknown.map((tag) => (
        <p key={tag} class="notice">
          {say("gallery-no-such-tag", { tag })}
        </p>
      ))}
      <Filters shelf={shelf} wanted={wanted} want={want} />
      <div class="found">
        <output>
          {isAll
            ? say("gallery-all", { whole: cards.length })
            : say("gallery-found", { found: found.cards.length, whole: cards.length })}
        </output>
        {!isAll && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              want({ query: "", tags: {}, sort: wanted.sort });
              document.getElementById("gallery-search")?.focus();
            }}
          >
            {say("gallery-clear")}
          </button>
        )}
      </div>
      {found.cards.length === 0 && <Nothing found={found} wanted={wanted} want={want} />}
      <p class="spoken">{say("gallery-keys")}</p>
      <CardList cards={found.cards.length > 0 ? found.cards : found.near} view={more} />
    </div>
  );
}

interface NothingProps {
  readonly found: Found;
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}

/** The ways out where nothing was found. */
function Nothing({ found, wanted, want }: NothingProps): JSX.Element {
  const { near, without } = found;
  return (
    <div class="nothing">
      {without.length > 0 && <p>{say("gallery-nothing-by-tags")}</p>}
      {without.map(({ group, tag, count }) => (
        <button
          key={group}
          type="button"
          class="plain"
          onClick={() => {
            want(withTag(wanted, group, null));
            document.getElementById("gallery-search")?.focus();
          }}
        >
          {say("gallery-without", { tag: tagName(group, tag), count })}
        </button>
      ))}
      {near.length > 0 && <p>{say("gallery-nearest")}</p>}
    </div>
  );
}
