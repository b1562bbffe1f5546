/** Studies and scenarios that ship, as texts: each is fetched when it is asked for. */

const STUDIES = import.meta.glob<string>("../../../../scenarios/studies/*.yaml", {
  query: "?raw",
  import: "default",
});
const SCENARIOS = import.meta.glob<string>("../../../../scenarios/*.yaml", {
  query: "?raw",
  import: "default",
});

const idOf = (path: string): string => path.replace(/^.*\/|\.ya?ml$/gu, "");

export interface ShippedStudy {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** All studies that ship; those that cannot be fetched now are left out. */
export async function shippedStudies(): Promise<readonly ShippedStudy[]> {
  const all = await Promise.all(
    Object.entries(STUDIES).map(async ([path, load]) => {
      const text = await load().catch(() => null);
      return text === null ? [] : [{ id: idOf(path), title: titleOf(text) ?? idOf(path), text }];
    }),
  );
  return all.flat();
}

const titleOf = (text: string): string | undefined => /^title: *(.+?) *$/mu.exec(text)?.[1];

/** The text of a scenario that a study names: by its id, or by the name of its file; null: none of ours. */
export async function scenarioText(name: string): Promise<string | null> {
  const id = idOf(name);
  const [, load] = Object.entries(SCENARIOS).find(([path]) => idOf(path) === id) ?? [];
  return (await load?.().catch(() => null)) ?? null;
}
