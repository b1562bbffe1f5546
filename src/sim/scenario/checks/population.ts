/** Who is there: sizes that groups can have, names of groups, changes in the order of time. */
import { courseOf, groupNames, peopleIn } from "../../core/population.ts";
import { nearest } from "../nearest.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

export function checkPopulation(context: Context): void {
  const { groups } = context.model.population;
  if (typeof groups === "object") checkListed(context);
  else checkEqual(context);
  context.model.population.changes.forEach((_, k) => checkChange(context, k));
}

/** Groups of equal size, or none. */
function checkEqual({ model, report }: Context): void {
  const { size, groups, changes } = model.population;
  if (typeof groups !== "number") return;
  const sizes = [
    { size, at: ["population", "size"] },
    ...changes.map((change, k) => ({
      size: change.group === undefined ? change.size : 0,
      at: ["population", "changes", k, "size"],
    })),
  ];
  for (const { size: people, at } of sizes) {
    if (people % groups === 0) continue;
    const below = people - (people % groups);
    const near = [...(below === 0 ? [] : [below]), below + groups].join(" and ");
    const message = `${people} people cannot be ${groups} groups of equal size`;
    const hint = `nearest possible: ${near}; or list the groups, each with a size of its own`;
    report({ code: "E_VALUE", at, message, hint });
  }
}

/** Groups with names and sizes of their own. */
function checkListed({ model, report }: Context): void {
  const { population } = model;
  const names = groupNames(population);
  names.forEach((name, g) => {
    if (names.indexOf(name) === g) return;
    const message = `two groups are called ${quoted(name)}`;
    report({ code: "E_DUPLICATE", at: ["population", "groups", g, "name"], message });
  });
  for (const sizes of courseOf({ ...population, changes: [] })) {
    const people = peopleIn(sizes);
    if (people === 0) {
      const message = "there is nobody in any group";
      report({ code: "E_VALUE", at: ["population", "groups"], message });
    } else if (people !== population.size) {
      const message = `expected ${people}, the people of all groups together, found ${population.size}`;
      const hint = "leave it out: the groups say how many there are";
      report({ code: "E_VALUE", at: ["population", "size"], message, hint });
    }
  }
}

function checkChange({ model, report }: Context, k: number): void {
  const { population } = model;
  const { changes, groups } = population;
  const { at, group } = changes[k];
  const before = changes[k - 1];
  const path = ["population", "changes", k];
  if (before !== undefined && (group === undefined ? at <= before.at : at < before.at)) {
    const message = `expected a tick after ${before.at}, found ${at}`;
    const hint = "changes stand in the order of time";
    report({ code: "E_VALUE", at: [...path, "at"], message, hint });
  }
  const names = groupNames(population);
  if (group === undefined) {
    if (typeof groups !== "object" || groups.length === 1) return;
    const message = "the change must say of which group it speaks";
    const hint = `group: ${names[0]}, or another; ${thereAre(names)}`;
    report({ code: "E_MISSING", at: path, message, hint });
  } else if (groups === undefined) {
    const message = "the population has no groups";
    const hint = "add groups: 2, or a list of groups; or leave it out";
    report({ code: "E_NAME", at: [...path, "group"], message, hint });
  } else if (!names.includes(group)) {
    const meant = nearest(group, names);
    const hint = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
    const message = `unknown group ${quoted(group)}`;
    report({ code: "E_NAME", at: [...path, "group"], message, hint });
  }
}
