/** What stands on a screen, spoken in four parts: what is seen, what can be done, what is so now, and what to do next. */
import type { JSX } from "preact";

interface FourPartsProps {
  readonly name: string;
  readonly area: string;
  readonly controls: string;
  readonly now: string;
  readonly hint: string;
}

export const FourParts = ({ name, area, controls, now, hint }: FourPartsProps): JSX.Element => (
  <section class="spoken" aria-label={name}>
    {[area, controls, now, hint].map((part, k) => (
      // oxlint-disable-next-line react/no-array-index-key -- there are always these four
      <p key={k}>{part}</p>
    ))}
  </section>
);
