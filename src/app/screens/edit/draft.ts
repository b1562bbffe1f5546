/** A text that is being written, with what it was at first. */

export interface Draft {
  /** What the file is called: "not-too-many-friends.yaml". */
  readonly name: string;
  /** The scenario of ours that it was; null: it comes from elsewhere. */
  readonly shipped: string | null;
  /** What the differences are told from. */
  readonly original: string;
  text: string;
  /** What was last opened, saved, kept or run as a link: nothing of it would be lost. */
  safe: string;
  /** Undo, and where the reader was, as the editor remembers it. */
  memory?: unknown;
}

export const draftOf = (
  name: string,
  original: string,
  { shipped = null, text = original }: { shipped?: string | null; text?: string } = {},
): Draft => ({ name, shipped, original, text, safe: text });

export const isUnsaved = ({ text, safe }: Draft): boolean => text !== safe;

/** A name for a text that has none: its id, if it says one. */
export function nameFor(text: string): string {
  const [, id] = /(?:^|[{,])\s*"?id"?\s*:\s*"?([a-z][a-z0-9-]{0,63})\b/mu.exec(text) ?? [];
  return `${id ?? "scenario"}.${isJson(text) ? "json" : "yaml"}`;
}

export const isJson = (text: string): boolean => /^\s*\{/u.test(text);

/** A study is the other kind of file: a scenario, and a design over it. */
export const isStudy = (text: string): boolean =>
  /(?:^|^\s*\{)\s*"?kind"?\s*:\s*["']?study\b/mu.test(text);

/** As an editor holds it: without a mark at its beginning, and with one kind of line ends. */
export const plainText = (text: string): string =>
  text.replace(/^\ufeff/u, "").replaceAll(/\r\n?/gu, "\n");
