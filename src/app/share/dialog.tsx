/** "Share this run": the link, a code for cameras, a frame for other pages, files, and how to cite it. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isHeld } from "../link/held.ts";
import type { Page } from "../page.ts";
import { later } from "../panels/later.tsx";
import { pathOf } from "../routes.ts";
import { moment } from "../words/plain.ts";
import { Copy } from "./copy.tsx";
import { citations, FILES, givenOf, nameOf, type FileKind, type Given } from "./given.ts";
import { save } from "./save.ts";
import { say } from "./say.ts";
import "./share.css";

interface DialogProps {
  readonly page: Page;
  /** The dialog has been closed; the browser has given the focus back to where it was. */
  readonly closed: () => void;
}

export function ShareDialog({ page, closed }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    // What is given away is what is looked at: it stands still.
    page.store.pause();
    current?.showModal();
    // Who goes elsewhere (back, say) is done with this: half of it would speak of another run.
    const close = (): void => current?.close();
    addEventListener("hashchange", close);
    return () => {
      removeEventListener("hashchange", close);
      close();
    };
  }, []);
  // What is shared stands still, whatever goes on behind it.
  const [given] = useState(() => givenOf(page));
  return (
    // A key that is meant for it closes no drawer behind it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      class="share-dialog"
      tabIndex={-1}
      aria-labelledby="share-title"
      onClose={closed}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="share-head">
        <h2 id="share-title">{say("share-title")}</h2>
        <button type="button" class="action" onClick={() => dialog.current?.close()}>
          {say("share-close")}
        </button>
      </div>
      <TheLink link={page.link()} held={isHeld(page.wish.value?.shipped?.packed ?? "")} />
      {given !== null && <Files given={given} />}
      <Evidence page={page} />
      {given !== null && <Cite given={given} />}
      <Embed page={page} />
    </dialog>
  );
}

function TheLink({ link, held }: { readonly link: string; readonly held: boolean }): JSX.Element {
  if (held)
    return (
      <section>
        <h3>{say("share-link")}</h3>
        <p>{say("share-held")}</p>
      </section>
    );
  return (
    <section>
      <h3>{say("share-link")}</h3>
      <Copy name={say("share-link")} text={link} lines={2} />
      <p class="note">{say("share-link-words")}</p>
      <Code link={link} />
    </section>
  );
}

const Evidence = later(() => import("../evidence/evidence.tsx").then((there) => there.Evidence));
const Qr = later(() => import("./qr.tsx").then((there) => there.Qr));

/** The code for cameras, fetched when it is looked at. */
function Code({ link }: { readonly link: string }): JSX.Element {
  const [open, set] = useState(false);
  return (
    <details onToggle={(event) => set(event.currentTarget.open)}>
      <summary>{say("share-qr")}</summary>
      {open && <Qr link={link} />}
    </details>
  );
}

const KINDS = Object.keys(FILES) as FileKind[];

function Files({ given }: { readonly given: Given }): JSX.Element {
  const [said, tell] = useState("");
  const busy = useRef(false);
  const make = async (kind: FileKind): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const name = nameOf(given, kind);
    try {
      save(name, await FILES[kind](given));
      tell(say("share-file-saved", { name }));
    } catch (error) {
      tell(say("share-file-failed", { why: error instanceof Error ? error.message : "" }));
    } finally {
      busy.current = false;
    }
  };
  const { description } = given.play;
  return (
    <section>
      <h3>{say("share-files")}</h3>
      <p class="note">
        {say("share-files-words", { moment: moment(description, given.shown.frame.tick) })}
      </p>
      <div class="share-files">
        {KINDS.map((kind) => (
          <button key={kind} type="button" class="action" onClick={() => void make(kind)}>
            {say(`share-file-${kind}`)}
          </button>
        ))}
        <a class="action" href={editHref(given.page)}>
          {say("share-edit")}
        </a>
      </div>
      <output class="said">{said}</output>
    </section>
  );
}

/** The file in the editor, with what the sliders say written into it. */
function editHref({ wish }: Page): string {
  const { card, shipped, set = {} } = wish.value ?? {};
  const packed = shipped?.packed;
  const fields = new URLSearchParams([
    packed === undefined ? ["s", card?.id ?? ""] : ["x", packed],
    ...Object.entries(set).map(([path, value]): [string, string] => [path, String(value)]),
  ]);
  return `${pathOf("edit")}?${fields.toString()}`;
}

function Cite({ given }: { readonly given: Given }): JSX.Element {
  const { text, bibtex } = citations(given);
  return (
    <details>
      <summary>{say("share-cite")}</summary>
      <Copy name={say("share-cite-text")} text={text} lines={4} />
      <Copy name={say("share-cite-bibtex")} text={bibtex} lines={6} />
    </details>
  );
}

/** A text as it stands within quotation marks of a page. */
const quoted = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function Embed({ page }: { readonly page: Page }): JSX.Element {
  const title = page.store.play.value?.description.title ?? "";
  const [frame, set] = useState("");
  useEffect(() => {
    const words = quoted(say("share-embed-title", { title }));
    const link = quoted(page.link("embed"));
    set(
      `<iframe src="${link}" title="${words}" width="100%" height="760" style="border: 0"></iframe>`,
    );
  }, []);
  return (
    <details>
      <summary>{say("share-embed")}</summary>
      <p class="note">{say("share-embed-words")}</p>
      <Copy name={say("share-embed")} text={frame} lines={4} />
    </details>
  );
}
