/** The lines of a card, with the names of its groups beside what each comes to. */
import type { JSX } from "preact";
import type { GalleryCard } from "../../../../workers/cards/card.ts";
import { listed } from "../../../viz/numbers.ts";
import { seriesStyle } from "../../../viz/palette.ts";
import { formPath } from "../../../viz/paths.ts";
import { sparkPlan } from "../../../viz/spark-plan.ts";
import { Marker } from "../../panels/marker.tsx";
import { lineName, say, valueOf } from "./say.ts";

const FRAME = { width: 300, height: 90, margin: 7 };
/** Square pixels of a marker. */
const AREA = 46;
/** Shares are drawn up to all. */
const ALL = 100;

export function SparkView({ card }: { readonly card: GalleryCard }): JSX.Element {
  const { spark, structures, unit, until } = card;
  const { lines, ticks, percent } = spark;
  const more = structures.length - lines.length;
  const data = { ticks, lines: lines.map(({ values }) => values), ...(percent && { most: ALL }) };
  const plan = sparkPlan(data, FRAME);
  const what = lineName(card);
  const said = lines.map(({ name, values }) => {
    const first = valueOf(spark, values[0]);
    return say("gallery-spark-line", { name, first, last: valueOf(spark, values.at(-1)) });
  });
  return (
    <figure class="spark">
      <figcaption>{what}</figcaption>
      <svg
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        // There is no tag for a picture that is drawn here.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={say("gallery-spark", { what, unit, until, lines: listed(said) })}
      >
        <line class="spark-zero" x1="0" x2={FRAME.width} y1={plan.zero} y2={plan.zero} />
        {plan.lines.map(({ path, marks }, place) => {
          const { colour, dash, marker } = seriesStyle(place);
          return (
            // Lines keep their places.
            // oxlint-disable-next-line react/no-array-index-key
            <g key={place}>
              <path d={path} stroke={colour} stroke-dasharray={dash} />
              {marks.map(({ x, y }) => (
                <path
                  key={x}
                  class="spark-mark"
                  d={formPath(marker, AREA)}
                  fill={colour}
                  transform={`translate(${x} ${y})`}
                />
              ))}
            </g>
          );
        })}
      </svg>
      <p class="spark-axis" aria-hidden="true">
        <span>{say("gallery-spark-start", { unit })}</span>
        <span>{until}</span>
      </p>
      <ul class="spark-names">
        {lines.map(({ name, values }, place) => (
          <li key={name}>
            <Marker place={place} />
            <span class="spark-name">{name}</span>
            <b>{valueOf(spark, values.at(-1))}</b>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{say("gallery-more-structures", { count: more })}</p>}
    </figure>
  );
}
