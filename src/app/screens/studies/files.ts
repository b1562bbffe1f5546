/** Files that are opened or let fall here: a study with what it names, or results, which a worker reads. */
import { askAlone } from "../../run/ask.ts";
import { LANES } from "../../run/blocks.ts";
import { memoryBudget } from "../../run/caution.ts";
import { listed } from "../../../viz/numbers.ts";
import { shown } from "../../words/links.ts";
import type { Left, StudyTold } from "../../../../workers/study/types.ts";
import type { Bench, Wrong } from "./bench.ts";
import { Crew } from "./crew.ts";
import { say } from "./say.ts";
import { scenarioText } from "./shipped.ts";

/** Says in a sentence what came of it. */
export async function openFiles(bench: Bench, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  await busily(bench, say("studies-reading", { count: files.length }), async () => {
    const texts = await textsOf(files);
    const study = texts.find(({ text }) => isStudy(text));
    const others = Object.fromEntries(
      texts.filter((each) => each !== study).map(({ name, text }) => [name, text]),
    );
    const waiting = waitingFor(bench, others);
    if (texts.length < files.length || (study === undefined && waiting === null))
      return await openResults(bench, files);
    if (study !== undefined) return await openStudy(bench, study, others);
    if (waiting !== null) await openStudy(bench, waiting, { ...waiting.files, ...others });
  });
}

/** The study that could not be opened for want of one of these files; null: there is none. */
function waitingFor(bench: Bench, files: Readonly<Record<string, string>>): Wrong | null {
  const wrong = bench.wrong.peek();
  return wrong?.wants.some((want) => Object.hasOwn(files, lastOf(want))) === true ? wrong : null;
}

/** One piece of work after another: what is pressed meanwhile is not meant. */
export async function busily(
  bench: Bench,
  saying: string,
  work: () => Promise<void>,
): Promise<void> {
  if (bench.busy.peek()) return;
  bench.busy.value = true;
  bench.said.value = saying;
  try {
    await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    bench.said.value = say("studies-refused", { why });
  } finally {
    bench.busy.value = false;
  }
}

export interface Text {
  readonly name: string;
  readonly text: string;
}

/** Files longer than this are no studies. */
const LONGEST = 1_048_576;

/** Those of the files that may be a study, or named by one. */
async function textsOf(files: readonly File[]): Promise<readonly Text[]> {
  const few = files.filter(
    ({ name, size }) => size <= LONGEST && /\.(?:ya?ml|json|csv)$/iu.test(name),
  );
  return await Promise.all(few.map(async (file) => ({ name: file.name, text: await file.text() })));
}

/** As somebody writes one: what has been run says which version made it. */
const isStudy = (text: string): boolean =>
  /^\s*["']?kind["']?\s*:\s*["']?study\b/mu.test(text.slice(0, 4000)) && !/"made":\{/u.test(text);

/** A study may name more files than are known before it is read. */
const MOST_ASKS = 8;

/** Opens a study from its text; `files`: what was opened with it, by their names. */
export async function openStudy(
  bench: Bench,
  { name, text }: Text,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const crew = new Crew();
  const given: Record<string, string> = {};
  let told: StudyTold;
  for (let asks = 0; ; asks++) {
    const how = { memory: memoryBudget(), workers: LANES };
    told = await crew.ask("study", { name, text, files: given, ...how });
    const found = told.ok ? [] : await Promise.all(told.wants.map((want) => fileFor(want, files)));
    for (const each of found) if (each !== null) given[each.name] = each.text;
    if (found.every((each) => each === null) || asks === MOST_ASKS) break;
  }
  if (!told.ok) {
    crew.end();
    const wants = told.wants.filter((want) => !Object.hasOwn(given, want));
    bench.openWrong({ name, problems: told.problems, text, files, wants });
    bench.said.value = say("studies-wrong", { name: shown(name) });
    return;
  }
  bench.openStudy({ name, plan: told.plan, crew });
  bench.said.value = say("studies-opened", { names: told.plan.about.title });
}

/** The name of a file without its folders: what is opened here stands in none. */
const lastOf = (path: string): string => path.replace(/^.*\//u, "");

/** A file by the name that a study gives it: one that was opened with it, or a scenario that ships. */
async function fileFor(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<Text | null> {
  const last = lastOf(name);
  const here = Object.hasOwn(files, last) ? files[last] : undefined;
  const text = here ?? (await scenarioText(name));
  return text === null ? null : { name, text };
}

/** More names than these nobody reads. */
const FEW = 3;

async function openResults(bench: Bench, files: readonly File[]): Promise<void> {
  const given = files.map((file) => ({ name: shown(file.name), data: file }));
  const results = await askAlone("results", { files: given });
  const left = new Set(results.left.map(({ name }) => name));
  const names = given.map(({ name }) => name).filter((name) => !left.has(name));
  bench.open(results);
  const many = names.length > FEW;
  bench.said.value = [
    many
      ? say("studies-opened-many", { count: names.length })
      : say("studies-opened", { names: listed(names) }),
  ]
    .concat(results.left.map(leftWords))
    .join(" ");
}

const leftWords = ({ name, why }: Left): string => say(`studies-left-${why}`, { name });
