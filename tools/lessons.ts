/** The lessons, made ready for the page when it is built: read from Markdown, checked, and their numbers put in their places. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Lesson, LessonCard } from "../src/app/lessons/lesson.ts";
import { lessonOf } from "./lessons/build.ts";
import { LessonError } from "./lessons/fault.ts";
import { askedOf, scenarioOf, type Numbers } from "./lessons/measure.ts";
import { readLesson, type LessonFile } from "./lessons/read.ts";
import { expectSameShape } from "./lessons/translated.ts";

const NAME = "virtual:ratchet-lessons";
export const LESSONS = "src/app/lessons";
/** The language in which lessons are written; the others follow it. */
const FIRST_LANGUAGE = "en";
/** The order in which they are taught. What is not named comes behind. */
const ORDER = [
  "not-too-many-friends",
  "island-that-forgot",
  "who-leaves-what-stays",
  "worlds-apart",
];

/** Makes the numbers anew, for whoever changed what they depend on. */
const HOW_TO_MEASURE = "RATCHET_UPDATE=1 npx vitest run --project node tests/lessons";

const numbersFile = (root: string): string => join(root, LESSONS, "numbers.json");

export function readNumbers(root: string): Readonly<Record<string, Numbers>> {
  const file = numbersFile(root);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Numbers>)
    : {};
}

export interface Found extends LessonFile {
  readonly file: string;
  readonly language: string;
}

/** All lessons in all languages, those of the first language before the others. */
export function readLessons(root: string): readonly Found[] {
  const folder = join(root, LESSONS);
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted(
      (a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || (a < b ? -1 : 1),
    );
  const all = languages.flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith(".md"))
      .toSorted()
      .map((name): Found => {
        const file = `${LESSONS}/${language}/${name}`;
        const lesson = readLesson(file, readFileSync(join(root, file), "utf8"));
        if (`${lesson.head.id}.md` !== name)
          throw new LessonError(
            file,
            2,
            `its id is ${lesson.head.id}, so it is called ${lesson.head.id}.md`,
          );
        return Object.assign({}, lesson, { file, language });
      }),
  );
  for (const lesson of all) {
    const first = all.find(
      ({ head, language }) => head.id === lesson.head.id && language === FIRST_LANGUAGE,
    );
    if (first === undefined)
      throw new LessonError(lesson.file, 2, `there is no such lesson in ${FIRST_LANGUAGE}`);
    if (first !== lesson) expectSameShape(first, lesson);
  }
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ head: { id } }: Found): number =>
  ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length;

/** A lesson with its numbers, which must be those of what it asks for today. */
export function builtLesson(root: string, lesson: Found, all = readNumbers(root)): Lesson {
  const scenario = scenarioOf(root, lesson.head.scenario);
  const numbers = all[lesson.head.id];
  const asked = askedOf(scenario, lesson.head.measure);
  if (numbers?.asked !== asked)
    throw new LessonError(
      lesson.file,
      2,
      `its numbers are not of what it asks for. ${HOW_TO_MEASURE}`,
    );
  const failed = Object.entries(numbers.claims).find(([, { verdict }]) => verdict !== "holds");
  if (failed !== undefined)
    throw new LessonError(lesson.file, 2, `the claim ${failed[0]} does not hold`);
  return lessonOf({ ...lesson, scenario, numbers });
}

const cardOf = ({ id, title, question, minutes }: Lesson): LessonCard => ({
  id,
  title,
  question,
  minutes,
});

const idOf = (lesson: Lesson): string => `${NAME}/of/${lesson.language}/${lesson.id}`;

/** The cards, and where each lesson is: a small file of its own. */
function listOf(all: readonly Lesson[]): string {
  const languages = [...new Set(all.map(({ language }) => language))];
  const cards = languages.map((language) => [
    language,
    all.filter((lesson) => lesson.language === language).map(cardOf),
  ]);
  const loaders = all.map(
    (lesson) =>
      `${JSON.stringify(`${lesson.language}/${lesson.id}`)}: () => import(${JSON.stringify(idOf(lesson))})`,
  );
  return [
    `export const cards = ${JSON.stringify(Object.fromEntries(cards))};`,
    `const loaders = { ${loaders.join(", ")} };`,
    "export const load = async (language, id) => (await loaders[`${language}/${id}`]()).lesson;",
  ].join("\n");
}

/** Lessons come when they are asked for: neither they nor their list are in the page's first load. */
export function lessons(): Plugin {
  let root = process.cwd();
  return {
    name: "ratchet-lessons",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      this.addWatchFile(numbersFile(root));
      const numbers = readNumbers(root);
      const built = readLessons(root).map((lesson) => {
        this.addWatchFile(join(root, lesson.file));
        return builtLesson(root, lesson, numbers);
      });
      const found = built.find((lesson) => id === `\0${idOf(lesson)}`);
      return found === undefined
        ? listOf(built)
        : `export const lesson = ${JSON.stringify(found)};`;
    },
  };
}
