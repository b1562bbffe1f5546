/** What the marks in a drawing mean, and how many of each there are at this moment: each has a shape of its own. */
import { Fragment, type JSX } from "preact";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { capital, count } from "../../../viz/numbers.ts";
import { KINDS } from "../../../viz/palette.ts";
import { moment } from "../../words/plain.ts";
import { say } from "./say.ts";
import { countsOf, type Mark, type ViewName } from "./views.ts";

/** As they are drawn over people; blocks are filled instead. */
const SHAPES: Readonly<Record<Mark, JSX.Element>> = {
  found: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle class="filled" cx="8" cy="8" r="2" />
    </>
  ),
  learned: <path d="M1 14L8 9M12 6m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0" />,
  fresh: <rect x="3" y="3" width="10" height="10" />,
  lost: <path d="M3 3L13 13M13 3L3 13" />,
};
const BLOCKS: Partial<Record<Mark, JSX.Element>> = {
  found: <circle cx="8" cy="8" r="6" />,
  learned: <rect class="filled" x="4" y="4" width="8" height="8" />,
  fresh: <rect class="filled" x="4" y="4" width="8" height="8" />,
};

interface KeyProps {
  readonly description: Description;
  readonly frame: StructureFrame;
  readonly view: ViewName;
}

/** The marks with their numbers: what is new at this moment, in one line. */
export function Counts({ description, frame, view }: KeyProps): JSX.Element {
  const counts = countsOf(frame);
  const marks = Object.entries(counts) as [Mark, number][];
  return (
    <p class="moment-counts">
      <b>{say("explore-moment", { when: capital(moment(description, frame.tick)) })}</b>
      {marks.map(([mark, number]) =>
        mark === "lost" && description.nothingIsLost ? null : (
          <span key={mark} class={`mark mark-${mark}`} data-count={number}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              {(view === "matrix" ? BLOCKS[mark] : undefined) ?? SHAPES[mark]}
            </svg>
            {say(`explore-moment-${mark}`, { count: number, number: count(number) })}
          </span>
        ),
      )}
    </p>
  );
}

/** What the marks, and the shades, mean. */
export function Key({ description, frame, view }: KeyProps): JSX.Element | null {
  if (view === "list") return null;
  const { personWord } = description;
  return (
    <section class="panel explore-key" aria-labelledby="key-title">
      <h2 id="key-title">{say("explore-key")}</h2>
      <p class="note">
        {say(`explore-key-${view}`, { person: personWord })} <Shades description={description} />{" "}
        <Sample frame={frame} />
      </p>
    </section>
  );
}

function Shades({ description }: Pick<KeyProps, "description">): JSX.Element {
  const { kinds, shade } = description.level;
  if (kinds === undefined)
    return <>{say("explore-key-shade", { shade, item: description.itemWord })}</>;
  return (
    <>
      {kinds.map((name, k) => (
        <Fragment key={name}>
          <span class="key-kind">
            <i style={{ background: KINDS[k] }} /> {say("explore-key-kind", { name })}
          </span>{" "}
        </Fragment>
      ))}
    </>
  );
}

/** Of very many lessons an even selection is drawn. */
function Sample({ frame: { detail } }: Pick<KeyProps, "frame">): JSX.Element | null {
  const shown = (detail?.told.length ?? 0) / 4;
  if (detail === null || shown >= detail.toldInAll) return null;
  return <>{say("explore-key-sample", { all: count(detail.toldInAll), shown: count(shown) })}</>;
}
