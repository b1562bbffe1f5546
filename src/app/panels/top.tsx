/** What stands above every screen: the ways to the others, the question of the run, and what is played. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useClosing } from "./closing.ts";
import type { Page } from "../page.ts";
import { showsRun, type Route } from "../routes.ts";
import { Pickers } from "./pickers.tsx";
import { called, language, tongueOf } from "../../viz/numbers.ts";
import { say } from "../words/shell.ts";

/** What the screens are called; those of the second list stand behind "More". */
const FIRST: readonly Route[] = ["compare", "explore", "lessons", "gallery"];
const MORE: readonly Route[] = ["knowledge", "class", "edit", "studies", "about"];

export function Top({ page }: { readonly page: Page }): JSX.Element {
  const far = page.profile.value === "projector";
  const run = showsRun(page.route);
  const question = questionOf(page);
  return (
    <header class="top">
      <div class="ways">
        <Ways page={page} />
        <button
          type="button"
          class="plain projector"
          onClick={() => page.lookFrom(far ? "usual" : "projector")}
        >
          {say(far ? "shell-usual" : "shell-projector")}
        </button>
      </div>
      {run && (
        <div class="asked">
          <h1 lang={tongueOf(question)}>{called(question)}</h1>
          {!far && <Pickers page={page} />}
        </div>
      )}
    </header>
  );
}

/** Of the first scenario it is known at once; the others bring it with them, and stand there by their titles until then. */
const questionOf = ({ card, wish }: Page): string =>
  wish.value?.shipped?.checked.question ?? card.value?.question ?? card.value?.title ?? "";

/** The ways to the other screens; those that show a run take the run with them. */
function Ways({ page }: { readonly page: Page }): JSX.Element {
  const menu = useClosing();
  const { route } = page;
  const within = MORE.includes(route);
  // Who has gone somewhere wants no menu over it.
  useEffect(() => {
    if (menu.current !== null) menu.current.open = false;
  }, [route]);
  return (
    <nav aria-label="Ratchet">
      <p class="brand">Ratchet</p>
      <ul>
        <Links page={page} ways={FIRST} />
        <li>
          <details class="menu" ref={menu}>
            <summary aria-current={within ? "page" : undefined}>
              {say(within ? `shell-${route}` : "shell-more")}
            </summary>
            <ul>
              <Links page={page} ways={MORE} />
              <Language />
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

function Links({ page, ways }: { readonly page: Page; readonly ways: typeof FIRST }): JSX.Element {
  return (
    <>
      {ways.map((way) => (
        <li key={way}>
          <a
            href={page.hrefOf(way)}
            aria-current={page.route === way ? "page" : undefined}
            onClick={(event) => {
              // In a window of its own it begins where runs begin; here it goes on where this one stands.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              void page.go(way);
            }}
          >
            {say(`shell-${way}`)}
          </a>
        </li>
      ))}
    </>
  );
}

/** The same address in the other language: the page is loaded anew, and nothing is kept of it but the address. */
function Language(): JSX.Element {
  const other = language() === "en" ? "es" : "en";
  const page = other === "en" ? location.pathname : `?lang=${other}`;
  return (
    <li>
      <a
        lang={other}
        hreflang={other}
        href={page + location.hash}
        onClick={({ currentTarget }) => (currentTarget.hash = location.hash)}
      >
        {say("shell-language")}
      </a>
    </li>
  );
}
