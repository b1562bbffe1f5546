/** What one part decides for a person is read by a later one: somebody must have decided it before. */
import { SCRATCH, type ScratchName } from "../../core/columns.ts";
import type { Mechanism } from "../../core/part.ts";
import type { Path } from "../places.ts";
import { listing, quoted } from "../words.ts";
import { fits, type Context, type PlacedEntry } from "./context.ts";

const isScratch = (column: string): column is ScratchName => Object.hasOwn(SCRATCH, column);

const writes = (part: Mechanism | undefined, column: string): boolean =>
  part?.writes?.some((each) => each.column === column) === true;

/** Each list begins with nothing decided; so does each entry of the step where each happens by itself. */
export function checkOrder(context: Context): void {
  for (const placed of turnsOf(context)) {
    placed.forEach((each, k) => {
      const decided = (column: string): boolean =>
        placed.slice(0, k).some(({ part }) => writes(part, column)) ||
        (column === "found" && placed[0].entry.per === "item");
      checkOne(context, each, decided, placed.slice(k + 1));
    });
  }
}

/** What happens in one turn. */
function turnsOf({ placed, model, schedule }: Context): readonly (readonly PlacedEntry[])[] {
  const inList = (name: PlacedEntry["list"]): readonly PlacedEntry[] =>
    placed.filter(({ list }) => list === name);
  const step = inList("step");
  const alone = model.step.map((_, k) => step.filter(({ at }) => at[1] === k));
  return [inList("before"), ...(schedule.rates === true ? alone : [step]), inList("after")];
}

function checkOne(
  context: Context,
  { at, entry, part }: PlacedEntry,
  decided: (column: string) => boolean,
  later: readonly PlacedEntry[],
): void {
  const { when } = entry;
  if (when !== undefined && isScratch(when.column) && !decided(when.column)) {
    tell(context, { at: [...at, "when", "column"], reader: "when" }, [when.column], later);
  }
  for (const read of readsOf(entry, part)) {
    const columns = typeof read === "string" ? [read] : read;
    if (!columns.some(decided)) tell(context, { at, reader: part?.name ?? "" }, columns, later);
  }
}

function readsOf(
  entry: PlacedEntry["entry"],
  part: Mechanism | undefined,
): readonly (string | readonly string[])[] {
  if (part === undefined || !("values" in entry)) return part?.reads ?? [];
  return [...(part.reads ?? []), ...(part.readsBy?.(entry.values) ?? [])];
}

function tell(
  { catalogue, model, kinds, schedule, report }: Context,
  { at, reader }: { at: Path; reader: string },
  columns: readonly string[],
  later: readonly PlacedEntry[],
): void {
  const decides = (part: Mechanism | undefined): boolean =>
    columns.some((column) => writes(part, column));
  const late = later.find(({ part }) => decides(part));
  const able = catalogue.mechanisms
    .filter((part) => decides(part) && fits(part, kinds) && !readsToo(part, columns))
    .filter(
      (part) =>
        model.population.groups !== undefined || part.asks?.({}).includes("groups") !== true,
    )
    .map(({ name }) => name);
  const what = columns.map((column) => `${quoted(column)} (${docOf(column)})`).join(" or ");
  const alone = schedule.rates === true && at[0] === "step";
  const put = able.length === 0 ? undefined : listing(able).replace(/, ([^,]*)$/u, " or $1");
  const hint =
    alone && columns.includes("found")
      ? "write per: item beside the rate"
      : late !== undefined
        ? `move ${late.part?.name ?? ""} before it`
        : put === undefined
          ? "no part decides it in this kind of knowledge"
          : `put ${put} before it${alone ? ", behind the same rate: do: [...]" : ""}`;
  report({
    code: "E_ORDER",
    at,
    message: `${reader} reads ${what}, which nothing before it in this list decides`,
    hint,
  });
}

/** Who must read one of these columns too decides nothing by itself. */
const readsToo = ({ reads = [] }: Mechanism, columns: readonly string[]): boolean =>
  reads.some((read) => typeof read === "string" && columns.includes(read));

const docOf = (column: string): string => {
  const doc = isScratch(column) ? SCRATCH[column].doc : "";
  return doc.charAt(0).toLowerCase() + doc.slice(1);
};
