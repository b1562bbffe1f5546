/** What has gone wrong or would take too long, and the ways out; and, less loud, what the reader should know. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Page } from "../page.ts";
import type { Failure, News } from "../run/shown.ts";
import {
  fewerWords,
  largeWords,
  newsWords,
  reportWords,
  stoppedWords,
  tell as say,
} from "../words/trouble.ts";

/** When a button that has the focus goes away with all this, the focus goes to the stage, where the run is. */
function Box({
  alarm = false,
  children,
}: {
  readonly alarm?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement) === true)
        document.querySelector<HTMLElement>(".stage")?.focus();
    };
  }, []);
  return (
    <section ref={box} class="trouble" role={alarm ? "alert" : undefined}>
      {children}
    </section>
  );
}

interface WayProps {
  readonly act: () => void;
  readonly main?: boolean;
  readonly children: ComponentChildren;
}

function Way({ act, main = false, children }: WayProps): JSX.Element {
  return (
    <button type="button" class={main ? "action main" : "action"} onClick={act}>
      {children}
    </button>
  );
}

/** Offered where it is known that so many people would do. */
function Fewer({
  people,
  page,
}: {
  readonly people: number | null;
  readonly page: Page;
}): JSX.Element | null {
  if (people === null) return null;
  return (
    <Way main act={() => void page.withPeople(people)}>
      {fewerWords(people)}
    </Way>
  );
}

export function Alarm({
  failure,
  page,
}: {
  readonly failure: Failure;
  readonly page: Page;
}): JSX.Element {
  const { store } = page;
  const { kind } = failure;
  return (
    <Box key={kind} alarm>
      {kind === "stopped" && <Stopped failure={failure} page={page} />}
      {kind === "refused" && (
        <>
          <p>{say("trouble-refused")}</p>
          <ul>
            {failure.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          <Fewer people={failure.fits} page={page} />
          <Way main={failure.fits === null} act={() => void page.startOver()}>
            {say("trouble-again")}
          </Way>
        </>
      )}
      {kind === "large" && (
        <>
          <p>{largeWords(failure)}</p>
          <Fewer people={failure.fits} page={page} />
          <Way act={() => void store.anyway("run")}>{say("trouble-anyway")}</Way>
        </>
      )}
    </Box>
  );
}

function Stopped({
  failure,
  page: { store },
}: {
  readonly failure: Extract<Failure, { kind: "stopped" }>;
  readonly page: Page;
}): JSX.Element {
  const run = store.play.value?.description;
  return (
    <>
      <p>{stoppedWords(failure, run?.unit ?? "round")}</p>
      <Way main act={() => void store.again()}>
        {say("trouble-go-on-there")}
      </Way>
      {run !== undefined && (
        <details>
          <summary>{say("trouble-details")}</summary>
          <pre>{reportWords(failure, run)}</pre>
        </details>
      )}
    </>
  );
}

export function Notice({ news, page }: { readonly news: News; readonly page: Page }): JSX.Element {
  const { store } = page;
  return (
    <Box key={news.kind}>
      <p>{newsWords(news, store.play.value?.description.unit ?? "round")}</p>
      {news.kind === "more stopped" && (
        <Way main act={() => void store.moreRuns()}>
          {say("trouble-go-on")}
        </Way>
      )}
      {news.kind === "more large" && (
        <>
          <Fewer people={news.fits} page={page} />
          <Way act={() => void store.anyway("more")}>{say("trouble-anyway")}</Way>
        </>
      )}
      <Way act={() => store.hush()}>
        {say(news.kind === "taken up" ? "trouble-good" : "trouble-not-now")}
      </Way>
    </Box>
  );
}
