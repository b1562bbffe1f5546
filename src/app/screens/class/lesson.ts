/** The scenario of a class, loaded. */
import { useEffect, useState } from "preact/hooks";
import type { Card } from "virtual:ratchet-gallery";
import { menuOf, type Menu } from "../../class/choices.ts";
import { scenarioOf } from "../../class/seats.ts";
import { cardOf, list } from "../../link/shelf.ts";
import type { Shipped } from "../../link/wish.ts";

export interface Lesson {
  readonly card: Card;
  readonly shipped: Shipped;
  readonly menu: Menu;
}

/** The scenario of this id, or else the one that the class code stands for. */
export function useLesson(code: string, scenario: string | null): Lesson | "coming" | "missing" {
  const [lesson, take] = useState<Lesson | "coming" | "missing">("coming");
  useEffect(() => {
    let left = false;
    const show = (next: Lesson | "missing"): void => {
      if (!left) take(next);
    };
    take("coming");
    lessonOf(code, scenario).then(show, () => show("missing"));
    return () => {
      left = true;
    };
  }, [code, scenario]);
  return lesson;
}

async function lessonOf(code: string, scenario: string | null): Promise<Lesson> {
  const ids = (await list()).map(({ id }) => id);
  const id = scenario !== null && ids.includes(scenario) ? scenario : scenarioOf(code, ids);
  const { card, load } = await cardOf(id);
  const shipped = (await load()) as Shipped;
  return { card, shipped, menu: menuOf(shipped.checked, shipped.offers) };
}
