/** Where trouble is told. Its words come once the page is there: when they are needed, nothing may be had any more. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { bringing } from "../bring.ts";
import type { Page } from "../page.ts";

const boxes = bringing(() => import("./trouble-boxes.tsx"));

export function Trouble({ page }: { readonly page: Page }): JSX.Element {
  const failure = page.store.failure.value;
  const news = page.store.news.value;
  const ready = page.store.shown.value !== null;
  useEffect(() => {
    if (ready) boxes();
  }, [ready]);
  const here = failure === null && news === null ? null : boxes();
  return (
    <>
      {failure !== null && here !== null && <here.Alarm failure={failure} page={page} />}
      {/* It stands there before there is news, or the news would not be spoken. */}
      <output class="news">
        {page.told.value}
        {news !== null && here !== null && <here.Notice news={news} page={page} />}
      </output>
    </>
  );
}
