/** The tally of the bet: a tap for each hand, or a key. It stays on the screen through the whole lesson. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Room } from "../../class/room.ts";
import { Marker } from "../../panels/marker.tsx";
import { say } from "./say.ts";

/** Hands are counted in fives. */
const FIVE = 5;

export function Tally({ room }: { readonly room: Room }): JSX.Element {
  const [said, tell] = useState("");
  const { structures } = room.options.menu;
  const saySo = (place: number | undefined): void => {
    const structure = structures[place ?? -1];
    if (place === undefined || structure === undefined) tell(say("class-tally-cleared"));
    else tell(say("class-tally-said", { structure, votes: handsOf(room, place) }));
  };
  const vote = (place: number): void => {
    room.vote(place);
    saySo(place);
  };
  const back = (): void => {
    const last = room.votes.value.at(-1);
    if (last === undefined) return;
    room.unvote();
    saySo(last);
  };
  const clear = (): void => {
    room.clearVotes();
    saySo(undefined);
  };
  const press = (event: KeyboardEvent): void => {
    const place = placeOf(event, room);
    if (event.key === "Backspace") back();
    else if (place !== null) vote(place);
    else return;
    event.preventDefault();
  };
  return (
    // It listens to keys, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class="class-tally"
      aria-labelledby="class-tally"
      aria-describedby="class-tally-keys"
      onKeyDown={press}
    >
      <h2 id="class-tally">{say("class-tally-title")}</h2>
      <p id="class-tally-keys" class="spoken">
        {say("class-tally-keys", { most: structures.length })}
      </p>
      <Hands room={room} vote={vote} />
      <Corrections nothing={room.votes.value.length === 0} back={back} clear={clear} />
      <output class="spoken">{said}</output>
    </section>
  );
}

/** The structure whose number was pressed. */
function placeOf(event: KeyboardEvent, { options }: Room): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-6]$/.test(event.key)) return null;
  const place = Number(event.key) - 1;
  return options.menu.structures[place] === undefined ? null : place;
}

/** While the drawings have the focus the numbers count hands, too. There they would place a bet of one's own. */
export function HandKeys({
  room,
  children,
}: {
  readonly room: Room;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // It listens to what is inside of it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDownCapture={(event) => {
        const place = placeOf(event, room);
        if (place === null) return;
        event.stopPropagation();
        event.preventDefault();
        room.vote(place);
      }}
    >
      {children}
    </div>
  );
}

const handsOf = ({ votes }: Room, place: number): number =>
  votes.value.filter((each) => each === place).length;

function Hands({
  room,
  vote,
}: {
  readonly room: Room;
  readonly vote: (place: number) => void;
}): JSX.Element {
  return (
    <ul>
      {room.options.menu.structures.map((structure, place) => {
        const votes = handsOf(room, place);
        return (
          <li key={structure}>
            <button type="button" class="action" onClick={() => vote(place)}>
              <span class="class-vote">
                <Marker place={place} />
                {say("class-tally-vote", { number: place + 1, structure })}
              </span>
              <Strokes count={votes} />
              <b aria-hidden="true">{votes}</b>
              <span class="spoken">{say("class-tally-count", { votes })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Corrections({
  nothing,
  back,
  clear,
}: {
  readonly nothing: boolean;
  readonly back: () => void;
  readonly clear: () => void;
}): JSX.Element {
  return (
    <p class="class-buttons">
      <button
        type="button"
        class="plain"
        aria-disabled={nothing}
        onClick={() => {
          if (!nothing) back();
        }}
      >
        {say("class-tally-undo")}
      </button>
      <button
        type="button"
        class="plain"
        aria-disabled={nothing}
        onClick={() => {
          if (!nothing) clear();
        }}
      >
        {say("class-tally-clear")}
      </button>
    </p>
  );
}

/** IIII with a stroke through them, as hands are counted on a blackboard. */
function Strokes({ count }: { readonly count: number }): JSX.Element {
  const fives = Math.floor(count / FIVE);
  const groups = [...Array.from({ length: fives }, () => FIVE), count % FIVE].filter(
    (each) => each > 0,
  );
  return (
    <span class="class-strokes" aria-hidden="true">
      {groups.map((many, k) => (
        <svg key={k} viewBox="0 0 22 16">
          {Array.from({ length: Math.min(many, FIVE - 1) }, (_, at) => (
            <path key={at} d={`M${3 + 5 * at} 2v12`} />
          ))}
          {many === FIVE && <path d="M0 12L21 4" />}
        </svg>
      ))}
    </span>
  );
}
