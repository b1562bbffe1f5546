/** The page: what stands above every screen, and the screen that the address names. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Compare } from "./compare.tsx";
import type { Page } from "./page.ts";
import { later } from "./panels/later.tsx";
import { LiveRegion } from "./panels/live-region.tsx";
import { LinkNotes } from "./panels/share.tsx";
import { Summary } from "./panels/summary.tsx";
import { Top } from "./panels/top.tsx";
import { Trouble } from "./panels/trouble.tsx";
import { Lazy } from "./screens/lazy.tsx";

/** In a frame of another page. */
const Frame = later(() => import("./embed/frame.tsx").then((there) => there.Frame));

export function App({ page }: { readonly page: Page }): JSX.Element {
  const profile = page.profile.value;
  const { route } = page;
  // Letters of all sizes follow those of the whole document.
  useLayoutEffect(() => {
    document.documentElement.dataset["profile"] = profile;
  }, [profile]);
  const main = useRef<HTMLElement>(null);
  const before = useRef(route);
  // Who has gone to another screen by something that is not on it stands at its beginning.
  useLayoutEffect(() => {
    if (before.current !== route && document.activeElement === document.body) main.current?.focus();
    before.current = route;
  }, [route]);
  return (
    <div class="page" data-profile={profile} data-route={route}>
      {profile === "embed" ? <Frame page={page} /> : <Top page={page} />}
      <main ref={main} tabIndex={-1}>
        {/* Screens that are fetched later speak for themselves. */}
        {route === "compare" && <Summary page={page} />}
        {page.notice.value !== "" && <p class="notice">{page.notice.value}</p>}
        <LinkNotes page={page} />
        <Trouble page={page} />
        {route === "compare" ? <Compare page={page} /> : <Lazy key={route} page={page} />}
        {/* Where no run is shown, none is spoken of. */}
        {route !== "gallery" && route !== "about" && <LiveRegion page={page} />}
      </main>
    </div>
  );
}
