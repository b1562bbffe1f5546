/** What can be done with the text: run it, keep it, give it away, or take another. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { hold } from "../../link/held.ts";
import { pack, PackError } from "../../link/packed.ts";
import type { Page } from "../../page.ts";
import { pathOf } from "../../routes.ts";
import { Copy } from "../../share/copy.tsx";
import { save, textFile } from "../../share/save.ts";
import { fileCommand } from "../../words/links.ts";
import type { Desk } from "./desk.ts";
import { isStudy } from "./draft.ts";
import { openFiles } from "./files.ts";
import type { Recent } from "./recent.ts";
import { say } from "./say.ts";

interface WaysProps {
  readonly desk: Desk;
  readonly page: Page;
  readonly recent: Recent;
  /** True: it can only be read. */
  readonly narrow: boolean;
}

type Shown = "link" | "command" | null;

export function Ways({ desk, page, recent, narrow }: WaysProps): JSX.Element {
  const [shown, show] = useState<Shown>(null);
  const picker = useRef<HTMLInputElement>(null);
  const opened = (what: Shown): void => show((now) => (now === what ? null : what));
  return (
    <>
      <div class="ways-of-file">
        <button type="button" class="action main" onClick={() => void run(desk, page)}>
          {say("edit-run")}
        </button>
        <button type="button" class="action" onClick={() => saveIt(desk)}>
          {say("edit-save")}
        </button>
        {!narrow && <KeepIt desk={desk} recent={recent} />}
        <button type="button" class="action" onClick={() => choose(picker.current)}>
          {say("edit-open")}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          aria-label={say("edit-open")}
          onChange={({ currentTarget }) => {
            void openFiles(desk, [...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
        <Opens name={say("edit-share")} open={shown === "link"} press={() => opened("link")} />
        <Opens
          name={say("edit-command")}
          open={shown === "command"}
          press={() => opened("command")}
        />
      </div>
      {shown === "link" && <Link key={desk.text.value} desk={desk} page={page} />}
      {shown === "command" && <Command desk={desk} />}
    </>
  );
}

/** A browser shows its list of files only to somebody who has pressed something. */
function choose(picker: HTMLInputElement | null): void {
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  if (userActivation?.isActive !== false) picker?.click();
}

interface OpensProps {
  readonly name: string;
  readonly open: boolean;
  readonly press: () => void;
}

const Opens = ({ name, open, press }: OpensProps): JSX.Element => (
  <button type="button" class="action" aria-expanded={open} onClick={press}>
    {name}
  </button>
);

function KeepIt({ desk, recent }: Pick<WaysProps, "desk" | "recent">): JSX.Element {
  return (
    <button
      type="button"
      class="action"
      onClick={() => {
        const draft = desk.draft.peek();
        if (draft === null) return;
        const { name, text } = draft;
        const done = recent.keep({ name, text });
        if (done) desk.isSafe();
        desk.said.value = say(done ? "edit-recent-kept" : "edit-recent-refused", { name });
      }}
    >
      {say("edit-keep")}
    </button>
  );
}

function saveIt(desk: Desk): void {
  const draft = desk.draft.peek();
  if (draft === null) return;
  const { name, text } = draft;
  save(name, textFile(text, name.endsWith(".json") ? "application/json" : "application/yaml"));
  desk.isSafe();
  desk.said.value = say("edit-saved", { name });
}

/** Opens Compare with this very text: as one of ours where it is one, in the link where it fits, else from this window. */
async function run(desk: Desk, page: Page): Promise<void> {
  await desk.settled();
  const refused = whyNot(desk);
  if (refused !== null) {
    desk.said.value = refused;
    const [problem] = desk.problems.peek();
    if (problem !== undefined) desk.surface?.reveal(problem.line, problem.column);
    return;
  }
  const view = page.profile.peek() === "projector" ? "&view=projector" : "";
  const field = await fieldOf(desk, hold);
  if (field !== null) await page.goTo(`${pathOf("compare")}?${field}${view}`);
}

function whyNot({ status, problems }: Desk): string | null {
  const now = status.peek();
  if (now === "sound") return null;
  if (now === "study") return say("edit-study-run");
  const [problem] = problems.peek();
  if (now === "checking" || problem === undefined) return say("edit-not-read");
  return say("edit-first-mend", { problem: say("edit-problem", { ...problem }) });
}

/** What stands in an address for the text; what is too long for one is what `otherwise` says. */
async function fieldOf(
  desk: Desk,
  otherwise: (text: string) => string | null,
): Promise<string | null> {
  const text = desk.text.peek();
  const { shipped = null, original } = desk.draft.peek() ?? { original: "" };
  if (shipped !== null && text === original) return `s=${shipped}`;
  const packed = (await packedOf(text)) ?? otherwise(text);
  return packed === null ? null : `x=${packed}`;
}

/** Null: no link can carry it. */
async function packedOf(text: string): Promise<string | null> {
  try {
    return await pack(text);
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

/** To the run, or, where it cannot be run, to the text. Null: it is too long. */
async function linkOf(desk: Desk, page: Page): Promise<string | null> {
  const field = await fieldOf(desk, () => null);
  const route = desk.status.peek() === "sound" ? "compare" : "edit";
  return field === null ? null : page.whole(`${pathOf(route)}?${field}`);
}

function Link({ desk, page }: Pick<WaysProps, "desk" | "page">): JSX.Element {
  const [link, set] = useState<string | null>("");
  const asked = useRef(false);
  if (!asked.current) {
    asked.current = true;
    void linkOf(desk, page).then(set);
  }
  return (
    <div class="given">
      {link === null ? (
        <p>{say("edit-link-long")}</p>
      ) : (
        <>
          <p class="note">{say("edit-link-words")}</p>
          <Copy name={say("edit-link")} text={link} lines={2} />
        </>
      )}
    </div>
  );
}

function Command({ desk }: Pick<WaysProps, "desk">): JSX.Element {
  const name = desk.draft.value?.name ?? "scenario.yaml";
  return (
    <div class="given">
      <p class="note">{say("edit-command-words")}</p>
      <Copy name={say("edit-command-name")} text={fileCommand(name, isStudy(desk.text.value))} />
    </div>
  );
}
