/** The marker of a structure, as it stands in the chart. */
import type { JSX } from "preact";
import { seriesStyle } from "../../viz/palette.ts";
import { formPath } from "../../viz/paths.ts";

export function Marker({ place }: { readonly place: number }): JSX.Element {
  const { marker, colour } = seriesStyle(place);
  return (
    <svg class="marker" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <path d={formPath(marker, 80)} fill={colour} />
    </svg>
  );
}
