/** The link as a code for cameras: black on white for any screen and any paper. */
import type { JSX } from "preact";
import { encode } from "uqr";
import { say } from "./say.ts";

/** With more dots than those of version 10 a camera in the back row does not tell them apart. */
const HIGHEST_VERSION = 10;
/** Letters that it holds, with the least correction. */
const MOST_LETTERS = 271;
/** Empty dots around it, as the standard has it. */
const QUIET = 4;

export function Qr({ link }: { readonly link: string }): JSX.Element {
  const length = new TextEncoder().encode(link).length;
  if (length > MOST_LETTERS)
    return <p class="note">{say("share-qr-too-long", { length, most: MOST_LETTERS })}</p>;
  const { data, size } = encode(link, {
    ecc: "L",
    boostEcc: true,
    maxVersion: HIGHEST_VERSION,
    border: QUIET,
  });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here
      role="img"
      aria-label={say("share-qr-name")}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
