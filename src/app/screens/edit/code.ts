/**
 * The field in which the text is written: CodeMirror, fetched when it is needed. It stands in a shadow root, where styles
 * may be given by script; the page itself takes none but its own files.
 */
import { autocompletion, completionKeymap, type CompletionSource } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { yaml } from "@codemirror/lang-yaml";
import { indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState, type Extension, type Text } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Completion, Edit } from "../../../../workers/edit/types.ts";
import type { TextProblem } from "../../../../workers/questions/file-types.ts";
import { look } from "./code-look.ts";

export interface CodeOptions {
  readonly host: HTMLElement;
  readonly text: string;
  readonly json: boolean;
  /** What it is called. */
  readonly label: string;
  /** What `memory` gave when it was here before. */
  readonly memory: unknown;
  readonly changed: (text: string) => void;
  readonly complete: (text: string, position: number) => Promise<Completion | null>;
}

export interface Code {
  apply(edits: readonly Edit[]): void;
  /** Marks what is wrong. */
  mark(problems: readonly TextProblem[]): void;
  /** Puts the cursor there. */
  reveal(line: number, column: number): void;
  /** Undo, and where the cursor was, for the next time. */
  memory(): unknown;
  end(): void;
}

export function code(options: CodeOptions): Code {
  const { host, text, changed } = options;
  const root = host.attachShadow({ mode: "open" });
  const { memory } = options;
  const here = EditorView.updateListener.of((update) => {
    if (update.docChanged) changed(update.state.doc.toString());
  });
  const extensions = [here, ...extensionsOf(options)];
  const known = memory instanceof EditorState && memory.doc.toString() === text ? memory : null;
  const state = EditorState.create({
    doc: text,
    extensions,
    ...(known === null ? {} : { selection: known.selection }),
  });
  const view = new EditorView({ state, root, parent: root as unknown as Element });
  if (known !== null) view.setState(known);
  return {
    apply(edits) {
      view.dispatch({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        annotations: isolateHistory.of("full"),
        userEvent: "input.slider",
      });
    },
    mark: (problems) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view, problems))),
    reveal(line, column) {
      const at = offsetOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, CENTRE) });
      view.focus();
    },
    memory: () => view.state,
    end: () => view.destroy(),
  };
}

const CENTRE = { y: "center" } as const;

function extensionsOf({ json: isJson, label, complete }: CodeOptions): readonly Extension[] {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    indentUnit.of("  "),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
    isJson ? json() : yaml(),
    autocompletion({ override: [sourceOf(complete)], icons: false }),
    // Tab is not among them: it leads on.
    keymap.of([...completionKeymap, ...lintKeymap, ...defaultKeymap, ...historyKeymap]),
    look,
  ];
}

/** What may stand at the cursor, as the worker says; while a word is being typed it is asked once. */
const sourceOf =
  (complete: CodeOptions["complete"]): CompletionSource =>
  async (context) => {
    const { state, pos, explicit } = context;
    const word = context.matchBefore(/[\w.-]+$/u);
    if (!explicit && word === null) return null;
    const found = await complete(state.doc.toString(), pos).catch(() => null);
    if (found === null) return null;
    return {
      from: found.from,
      validFor: /^[\w.-]*$/u,
      options: found.options.map(({ name, insert, doc, kind }) =>
        Object.assign(
          { label: name, apply: insert, type: kind },
          doc === "" ? null : { info: doc },
        ),
      ),
    };
  };

function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + Math.max(0, column - 1), to);
}

function diagnosticsOf(view: EditorView, problems: readonly TextProblem[]): readonly Diagnostic[] {
  const { doc } = view.state;
  return problems.map(({ line, column, length, message }) => {
    const from = offsetOf(doc, line, column);
    const to = Math.min(doc.lineAt(from).to, from + length);
    return { from, to: Math.max(from, to), severity: "error", message };
  });
}
