/** The dictionary of parts and of what they can be told. It is large, so it is fetched when somebody opens it. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { DictionaryParam, DictionaryPart } from "../../../../workers/cards/dictionary.ts";
import { findParts } from "./find.ts";
import { say } from "./say.ts";

interface DictionaryProps {
  /** The part that the address names; "": none. */
  readonly named: string;
}

type Here = readonly DictionaryPart[] | "closed" | "coming" | "missing";

export function Dictionary({ named }: DictionaryProps): JSX.Element {
  const [here, take] = useState<Here>("closed");
  const load = (): void => {
    take("coming");
    import("virtual:ratchet-dictionary").then(
      ({ parts }) => take(parts),
      () => take("missing"),
    );
  };
  useEffect(() => {
    if (named !== "") load();
  }, [named]);
  if (typeof here === "object") return <Open parts={here} named={named} />;
  const coming = here === "coming";
  // While it comes the button stays, and with it the focus.
  return (
    <>
      {here === "missing" && <p class="notice">{say("about-dictionary-missing")}</p>}
      <p>
        <button
          type="button"
          class="action"
          aria-disabled={coming}
          onClick={() => {
            if (!coming) load();
          }}
        >
          {say("about-dictionary-open")}
        </button>{" "}
        <output>{coming ? say("about-dictionary-coming") : ""}</output>
      </p>
    </>
  );
}

interface OpenProps extends DictionaryProps {
  readonly parts: readonly DictionaryPart[];
}

function Open({ parts, named }: OpenProps): JSX.Element {
  const [query, ask] = useState(named.replaceAll("-", " "));
  const [room, choose] = useState("");
  const found = findParts(parts, { query, room });
  const rooms = [...new Set(parts.map((part) => part.room))];
  // Who has opened it looks for something. At once: the button on which the focus was is gone, and for no frame is it nowhere.
  useLayoutEffect(() => document.getElementById("about-find")?.focus(), []);
  return (
    <search class="dictionary">
      <div class="dictionary-bar">
        <label class="find">
          <span class="label">{say("about-find")}</span>
          <input
            id="about-find"
            type="search"
            value={query}
            maxLength={100}
            autocomplete="off"
            onInput={(event) => ask(event.currentTarget.value)}
          />
        </label>
        <label class="find">
          <span class="label">{say("about-room")}</span>
          <select value={room} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{say("about-any-room")}</option>
            {rooms.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      <output>{say("about-found", { found: found.length })}</output>
      <ul class="parts">
        {found.map((part) => (
          <li key={`${part.room} ${part.name}`}>
            <PartView part={part} open={part.name === named} />
          </li>
        ))}
      </ul>
    </search>
  );
}

interface PartProps {
  readonly part: DictionaryPart;
  readonly open: boolean;
}

function PartView({ part, open }: PartProps): JSX.Element {
  const { name, room, doc, source, unit, needs, params } = part;
  const [shown, show] = useState(open);
  return (
    <details open={shown} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>
        <code>{name}</code> <span class="note">{room}</span> {doc}
      </summary>
      {shown && (
        <div class="part">
          {unit !== null && <p>{say("about-part-unit", { unit })}</p>}
          {needs.length > 0 && <p>{say("about-part-needs", { kinds: needs.join(", ") })}</p>}
          {params.length === 0 ? <p>{say("about-part-nothing")}</p> : <Params params={params} />}
          {source !== null && <p class="note">{say("about-part-source", { source })}</p>}
        </div>
      )}
    </details>
  );
}

/** A list, not a table: on a phone there is no room for four columns. */
function Params({ params }: { readonly params: readonly DictionaryParam[] }): JSX.Element {
  return (
    <dl class="params">
      {params.map((param) => {
        const { name, doc, expected } = param;
        return (
          <div key={name}>
            <dt>
              <code>{name}</code> <span class="note">{marksOf(param)}</span>
            </dt>
            <dd>{doc}</dd>
            <dd class="note">
              {say("about-param-values", { expected })} {usualOf(param)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What it is when nobody says. */
function usualOf({ usual, required }: DictionaryParam): string {
  if (required) return say("about-param-required");
  return usual === null ? say("about-param-left-out") : say("about-param-usual", { usual });
}

/** "in ticks; mu in papers" */
const marksOf = ({ unit, symbol }: DictionaryParam): string =>
  [
    ...(unit === null ? [] : [say("about-param-unit", { unit })]),
    ...(symbol === null ? [] : [say("about-param-symbol", { symbol })]),
  ].join("; ");
