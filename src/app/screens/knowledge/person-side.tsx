/** One person: when it came and left, what it learned and from whom, what it taught to whom, what it knows. */
import type { JSX } from "preact";
import type {
  PersonEventTold,
  PersonLineage,
} from "../../../../workers/questions/knowledge-types.ts";
import { count } from "../../../viz/numbers.ts";
import type { Choosing } from "./chosen.ts";
import { ToItems, ToPerson } from "./links.tsx";
import { itemName, momentName, say, thingsIn, type Named } from "./names.ts";

interface PersonProps {
  readonly named: Named;
  readonly choosing: Choosing;
  readonly told: PersonLineage;
}

export function PersonSide(props: PersonProps): JSX.Element {
  const { named, choosing, told } = props;
  const { description } = named;
  const { person, left, row, handedOn, learned, lost, taught } = told;
  const came = momentName(description, person.came);
  return (
    <>
      <p>
        {person.came === 0
          ? say("knowledge-person-start")
          : say("knowledge-person-came", { moment: came })}{" "}
        {left >= 0 && say("knowledge-person-left", { moment: momentName(description, left) })}
        {row >= 0 && row !== person.row && say("knowledge-person-moved", { number: `${row + 1}` })}
      </p>
      {handedOn.length > 0 && (
        <p>{say("knowledge-person-kept", { count: thingsIn(description, handedOn.length) })}</p>
      )}
      <p>
        {say("knowledge-person-counts", {
          learned: count(learned),
          taught: count(taught),
          lost: count(lost),
        })}
      </p>
      <Others {...props} heading="knowledge-person-teachers" others={told.teachers} />
      <Others {...props} heading="knowledge-person-pupils" others={told.pupils} />
      {told.heldInAll > 0 && (
        <details class="panel">
          <summary>
            {say("knowledge-person-holds", { count: thingsIn(description, told.heldInAll) })}
          </summary>
          <ToItems {...{ named, choosing }} items={told.held} />
        </details>
      )}
      {told.events.length > 0 && (
        <details class="panel">
          <summary>{say("knowledge-person-events")}</summary>
          <ol class="knowledge-story">
            {told.events.toReversed().map((event, k) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={told.events.length - k}>
                <Event {...props} event={event} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Others({
  heading,
  others,
  ...props
}: PersonProps & {
  readonly heading: string;
  readonly others: PersonLineage["teachers"];
}): JSX.Element | null {
  if (others.length === 0) return null;
  return (
    <>
      <h3>{say(heading)}</h3>
      <ul class="knowledge-items">
        {others.map(({ person, times }) => (
          <li key={person.id}>
            <ToPerson {...props} person={person} /> (
            {say("knowledge-times", { count: count(times) })})
          </li>
        ))}
      </ul>
    </>
  );
}

const OWN: Readonly<Record<string, string>> = {
  own: "knowledge-event-found",
  start: "knowledge-event-had",
  arrival: "knowledge-event-brought",
};

function wordsOf({ what, how }: PersonEventTold): string {
  if (what === "lost") return "knowledge-event-lost";
  if (what === "taught") return "knowledge-event-taught";
  return OWN[how] ?? "knowledge-event-learned";
}

function Event({
  event,
  ...props
}: PersonProps & { readonly event: PersonEventTold }): JSX.Element {
  const { named } = props;
  const values = {
    moment: momentName(named.description, event.tick),
    thing: itemName(named, event.item),
  };
  return (
    <>
      {say(wordsOf(event), values)}
      {event.other !== null && (
        <>
          {event.what === "learned" && ` ${say("knowledge-event-from")}`}{" "}
          <ToPerson {...props} person={event.other} />
        </>
      )}
    </>
  );
}
