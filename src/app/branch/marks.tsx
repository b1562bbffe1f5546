/** Marks beside the slider of time: from here on something is changed. The log says what. */
import type { JSX } from "preact";
import type { Page } from "../page.ts";
import "./branch.css";

export function Marks({ page }: { readonly page: Page }): JSX.Element | null {
  const until = page.store.play.value?.description.until;
  const ticks = new Set((page.wish.value?.changes ?? []).map(({ at }) => at));
  if (until === undefined || ticks.size === 0) return null;
  return (
    <div class="branch-marks" aria-hidden="true">
      {[...ticks].map((at) => (
        <i key={at} style={{ left: `calc(8px + ${at / until} * (100% - 16px))` }} />
      ))}
    </div>
  );
}
