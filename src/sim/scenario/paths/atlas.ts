/**
 * All paths that a model knows: what `set`, `remove`, `controls`, `--set` and study factors may name. A step's address
 * is its id, or its `use` where that is used once, at whatever depth of groups it stands.
 */
import type { Catalogue } from "../../catalogue.ts";
import type { Part } from "../../core/part.ts";
import { MOST_PEOPLE, MOST_TICKS } from "../forms/limits.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { childOf, textAt, treeAt, type Tree } from "../tree.ts";
import { listing } from "../words.ts";
import { addressOf, entriesIn, LISTS, type ListName } from "./entries.ts";
import { belowOf, fieldOf, type Field } from "./fields.ts";

/** What a path leads to. */
export interface Target {
  /** The way in the tree. */
  readonly at: Path;
  readonly field: Field;
  /** "entry": an item of before, step or after. "use": naming another part replaces what holds it. */
  readonly role: "entry" | "use" | "group" | "value";
}

export class Atlas {
  private readonly targets = new Map<string, Target>();
  /** Entries whose paths are not drawn yet, since few of them are ever asked for. */
  private readonly folded = new Map<string, Path>();
  private readonly model: Tree;
  private readonly catalogue: Catalogue;

  constructor(model: Tree, catalogue: Catalogue) {
    this.model = model;
    this.catalogue = catalogue;
    this.general();
    this.part("knowledge", ["knowledge"], catalogue.knowledge);
    this.part("schedule", ["schedule"], catalogue.schedules);
    this.layers();
    for (const list of LISTS) this.entries(list);
    this.metrics();
  }

  /** What a path leads to; undefined when it is not known. Positions in lists are written [0] or .0. */
  find(path: string): Target | undefined {
    const wanted = canonical(path);
    this.unfold(wanted.split(".", 2).join("."));
    return this.targets.get(wanted);
  }

  /** The way out for a path that is not known. */
  hint(path: string): string {
    for (const entry of this.folded.keys()) this.unfold(entry);
    const known = [...this.targets.keys()];
    const wanted = canonical(path);
    const meant = nearest(wanted, known, Math.max(2, Math.floor(wanted.length / 6)));
    if (meant !== undefined) return `did you mean ${meant}?`;
    const last = wanted.split(".").at(-1) ?? "";
    const alike = known.filter((each) => each.endsWith(`.${last}`));
    const [only] = alike;
    if (alike.length === 1 && only !== undefined) return `did you mean ${only}?`;
    return `known are ${listing(siblings(wanted, known), 12)}`;
  }

  private add(path: string, at: Path, role: Target["role"], field: Omit<Field, "path">): void {
    if (!this.targets.has(path)) this.targets.set(path, { at, role, field: { ...field, path } });
  }

  private group(path: string, at: Path, doc: string, role: Target["role"] = "group"): void {
    this.add(path, at, role, { kind: "other", doc });
  }

  private value(path: string, field: Omit<Field, "path">): void {
    this.add(path, path.split(".").map(positionOf), "value", field);
  }

  private general(): void {
    const people = { kind: "integer", unit: "people", max: MOST_PEOPLE } as const;
    const ticks = { kind: "integer", unit: "ticks", min: 1, max: MOST_TICKS } as const;
    const other = { kind: "other" } as const;
    this.group("population", ["population"], "Who is there");
    this.value("population.size", { ...people, min: 1, doc: "Number of people" });
    this.group("population.changes", ["population", "changes"], "Changes of the number of people");
    for (const k of itemsOf(treeAt(this.model, ["population", "changes"])).keys()) {
      this.value(`population.changes.${k}.at`, {
        ...ticks,
        doc: "The tick before which it happens",
      });
      this.value(`population.changes.${k}.size`, {
        ...people,
        min: 0,
        doc: "Number of people from then on",
      });
    }
    this.value("horizon", { ...ticks, doc: "How long a run may last" });
    this.group("stop", ["stop"], "What ends a run before its horizon");
    this.value("stop.when", { ...other, doc: "What a run stops at" });
    this.value("stop.check", {
      kind: "choice",
      options: ["event", "tick"],
      doc: "When it is looked at",
      default: "tick",
    });
    this.group("draw", ["draw"], "What each run draws anew, or all share");
    for (const key of ["network", "environment", "start"]) {
      this.value(`draw.${key}`, {
        kind: "choice",
        options: ["each", "once"],
        doc: "Drawn by each run, or once for all",
        default: "each",
      });
    }
    for (const list of LISTS) this.group(list, [list], "A list of entries");
  }

  private layers(): void {
    const one = childOf(this.model, "network");
    if (one !== undefined) this.layer("network", ["network"]);
    const several = childOf(this.model, "networks");
    this.group("networks", ["networks"], "Several network layers by their names");
    if (several?.kind !== "branch") {
      if (one === undefined) this.layer("network", ["network"]);
      return;
    }
    for (const name of several.entries.keys()) this.layer(`networks.${name}`, ["networks", name]);
  }

  private layer(path: string, at: Path): void {
    this.part(path, at, this.catalogue.networks);
    this.group(`${path}.open`, [...at, "open"], "In which ticks the ties can be used");
    this.gateNumber(`${path}.open.every`, [...at, "open", "every"], 1);
    this.gateNumber(`${path}.open.from`, [...at, "open", "from"], 0);
  }

  private part(
    path: string,
    at: Path,
    room: readonly Part[],
    role: Target["role"] = "group",
  ): void {
    const use = textAt(treeAt(this.model, at), "use");
    const part = room.find(({ name }) => name === use);
    this.group(path, at, part?.doc ?? "A part and its values", role);
    this.add(`${path}.use`, [...at, "use"], "use", { kind: "other", doc: "Name of the part" });
    for (const [key, param] of Object.entries(part?.params ?? {})) {
      this.add(`${path}.${key}`, [...at, key], "value", fieldOf(param));
      for (const [end, field] of belowOf(param)) {
        this.add(`${path}.${key}.${end}`, [...at, key, end], "value", field);
      }
    }
  }

  private entries(list: ListName): void {
    const placed = entriesIn(this.model, list);
    const uses = placed.map(({ entry }) => textAt(entry, "use"));
    const once = new Map<string | undefined, number>();
    for (const use of uses) once.set(use, (once.get(use) ?? 0) + 1);
    for (const { at, entry } of placed) this.fold(`${list}.${addressOf(entry)}`, at);
    placed.forEach(({ at }, k) => {
      const use = uses[k];
      if (use !== undefined && once.get(use) === 1) this.fold(`${list}.${use}`, at);
    });
  }

  private fold(path: string, at: Path): void {
    if (!this.folded.has(path)) this.folded.set(path, at);
  }

  private unfold(path: string): void {
    const at = this.folded.get(path);
    if (at !== undefined && !this.targets.has(path)) this.entry(path, at);
  }

  private entry(path: string, at: Path): void {
    const isGroup = childOf(treeAt(this.model, at), "do") !== undefined;
    if (isGroup) this.group(path, at, "Several parts behind one gate", "entry");
    else this.part(path, at, this.catalogue.mechanisms, "entry");
    const chance = {
      kind: "number",
      min: 0,
      max: 1,
      doc: "Chance that a person acts in a turn",
    } as const;
    this.add(`${path}.probability`, [...at, "probability"], "value", chance);
    this.group(
      `${path}.when`,
      [...at, "when"],
      "Only people whose column is, or is not, this value",
    );
    for (const key of ["column", "is", "not"]) {
      this.add(`${path}.when.${key}`, [...at, "when", key], "value", {
        kind: "other",
        doc: "Part of when",
      });
    }
    this.gateNumber(`${path}.every`, [...at, "every"], 1);
    this.gateNumber(`${path}.from`, [...at, "from"], 0);
    this.group(`${path}.at`, [...at, "at"], "Only in these ticks");
  }

  private gateNumber(path: string, at: Path, min: number): void {
    const doc = min === 1 ? "Only in every so many ticks" : "The tick from which on it acts";
    this.add(path, at, "value", { kind: "integer", unit: "ticks", min, max: MOST_TICKS, doc });
  }

  private metrics(): void {
    this.group("metrics", ["metrics"], "What is read in each tick");
    for (const [k, metric] of itemsOf(childOf(this.model, "metrics")).entries()) {
      const name = textAt(metric, "as") ?? textAt(metric, "use");
      if (name !== undefined) this.part(`metrics.${name}`, ["metrics", k], this.catalogue.metrics);
    }
  }
}

const itemsOf = (tree: Tree | undefined): readonly Tree[] =>
  tree?.kind === "list" ? tree.items : [];

const canonical = (path: string): string => path.trim().replaceAll(/\[(\d+)\]/gu, ".$1");

const positionOf = (part: string): string | number => (/^\d+$/u.test(part) ? Number(part) : part);

/** What stands beside the first part of a path that is not known. */
function siblings(path: string, known: readonly string[]): readonly string[] {
  for (let parts = path.split("."); parts.length > 1;) {
    parts = parts.slice(0, -1);
    const start = `${parts.join(".")}.`;
    const found = known.filter((each) => each.startsWith(start));
    const next = found.map((each) => start + (each.slice(start.length).split(".")[0] ?? ""));
    if (found.length > 0) return [...new Set(next)];
  }
  return known.filter((each) => !each.includes("."));
}
