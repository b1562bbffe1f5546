/** The drawing as a list: person by person, or group by group where there are many. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { count, counted, plural, say as sayNumber } from "../../../viz/numbers.ts";
import { peopleList } from "../../../viz/people-list.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Store } from "../../store.ts";
import type { Grouping } from "./grouping.ts";
import { range } from "../../words/table.ts";
import { say } from "./say.ts";
import { levelWords } from "./swarm.tsx";

/** A text that changes faster than this cannot be read, and costs time to be made. */
const READ_MS = 1000;
/** Up to so many people each has a line. */
const MOST_PEOPLE = 200;
const MOST_GROUPS = 200;

interface ListProps {
  readonly store: Store;
  readonly description: Description;
  readonly frame: StructureFrame;
  readonly grouping: Grouping;
}

/** The value, but while it plays no more than once a second. */
function useSlowly<Value>(value: Value, playing: boolean): Value {
  const [slow, setSlow] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setSlow(latest.current), READ_MS);
    return () => clearInterval(timer);
  }, [playing]);
  return playing ? slow : value;
}

export function PopulationList({ store, description, frame, grouping }: ListProps): JSX.Element {
  const playing = store.playing.value;
  const levels = useSlowly(frame, playing).detail?.levels ?? new Float32Array(0);
  const what = plural(description.personWord);
  const byGroup =
    levels.length > MOST_PEOPLE && grouping !== null && grouping?.of.length === levels.length
      ? grouping
      : null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section class="population-list" tabIndex={0} aria-label={say("explore-list-of", { what })}>
      <p class="note">
        {levelWords(description)}
        {playing && ` \u00b7 ${say("explore-list-pace")}`}
      </p>
      {byGroup === null ? (
        <ViewHost
          class="people"
          make={peopleList}
          data={{ levels, person: description.personWord, range }}
        />
      ) : (
        <GroupLines description={description} levels={levels} grouping={byGroup} />
      )}
    </section>
  );
}

function GroupLines({
  description,
  levels,
  grouping: { names, of },
}: {
  readonly description: Description;
  readonly levels: Float32Array;
  readonly grouping: NonNullable<Grouping>;
}): JSX.Element {
  const sums = names.map(() => ({ people: 0, level: 0 }));
  levels.forEach((level, row) => {
    const sum = sums[of[row] ?? 0];
    if (sum === undefined) return;
    sum.people++;
    sum.level += level;
  });
  const left = names.length - MOST_GROUPS;
  return (
    <ul class="people-list group-list">
      {sums.slice(0, MOST_GROUPS).map(({ people, level }, g) => (
        <li key={names[g]}>
          {say("explore-group-knows", {
            name: names[g] ?? "",
            people: counted(people, description.personWord),
            level: sayNumber(people === 0 ? 0 : level / people),
          })}
        </li>
      ))}
      {left > 0 && <li>{say("explore-more-groups", { count: count(left) })}</li>}
    </ul>
  );
}
