/** Markdown, in small pieces. */
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text that stands in one cell of a table, whatever is in it. */
const cell = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A table; nothing when it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join("\n");

/** Paragraphs, those that are empty left out. */
export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

/** A name or a number within a sentence. */
export const word = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? "");

/** A value as a file says it; what was left out is said to be. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return "left out";
  if (typeof value === "string") return `\`${value}\``;
  return `\`${JSON.stringify(value)}\``;
}

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** "1 person", "2 persons". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

/** A text with a full stop behind it, and only one. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
