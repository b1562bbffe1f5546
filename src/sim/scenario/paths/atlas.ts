/**
 * All paths that a model knows: what `set`, `remove`, `controls`, `--set` and study factors may name. A step's address
 * is its id, or its `use` where that is used once, at whatever depth of groups it stands.
 */
import type { Catalogue } from "../../catalogue.ts";
import type { Part } from "../../core/part.ts";
import { MOST_ENTRIES, MOST_LAYERS, MOST_METRICS, MOST_TICKS } from "../forms/limits.ts";
import type { Path } from "../places.ts";
import { childOf, itemsOf, textAt, treeAt, type Tree } from "../tree.ts";
import { addressOf, entriesIn, LISTS, type ListName } from "./entries.ts";
import { belowOf, fieldOf, type Field } from "./fields.ts";
import { chanceField, DRAW, MEETINGS, rateFields, STOP } from "./general.ts";
import { institutionPaths } from "./institutions.ts";
import { letPaths } from "./let.ts";
import { changePaths, groupPaths, POPULATION, resizesOf, type Placed } from "./population.ts";
import { canonical } from "./scope.ts";
import { wayOut } from "./way-out.ts";

/** What a path leads to. */
export interface Target {
  /** The way in the tree. */
  readonly at: Path;
  readonly field: Field;
  /** "entry": an item of before, step or after. "use": naming another part replaces what holds it. */
  readonly role: "entry" | "use" | "group" | "value";
}

/** Where the short paths are drawn. */
const GENERAL = "general";
const TICKS = { kind: "integer", unit: "ticks", min: 1, max: MOST_TICKS } as const;

export class Atlas {
  private readonly targets = new Map<string, Target>();
  /** Entries whose paths are not drawn yet, since few of them are ever asked for. */
  private readonly folded = new Map<string, Path>();
  private readonly model: Tree;
  private readonly catalogue: Catalogue;
  /** What draws the paths below a top key, in the order in which hints name them; few are ever asked for. */
  private readonly regions: ReadonlyMap<string, () => void>;
  private readonly drawn = new Set<string>();
  private names: readonly string[] | undefined;

  constructor(model: Tree, catalogue: Catalogue) {
    this.model = model;
    this.catalogue = catalogue;
    this.regions = new Map([
      ["population", () => this.fields(POPULATION)],
      ["let", () => this.fields(letPaths(this.model))],
      ["groups", () => this.fields(groupPaths(this.model))],
      [GENERAL, () => this.general()],
      ["knowledge", () => this.part("knowledge", ["knowledge"], catalogue.knowledge)],
      ["also", () => this.kinds()],
      ["institutions", () => this.fields(institutionPaths(this.model))],
      ["environment", () => this.part("environment", ["environment"], catalogue.environments)],
      ["schedule", () => this.part("schedule", ["schedule"], catalogue.schedules)],
      ["networks", () => this.layers()],
      ...LISTS.map((list) => [list, () => this.entries(list)] as const),
      ["metrics", () => this.metrics()],
    ]);
  }

  /** What a path leads to; undefined when it is not known. Positions in lists are written [0] or .0. */
  find(path: string): Target | undefined {
    const wanted = canonical(path);
    const [top = ""] = wanted.split(".", 1);
    this.draw(GENERAL);
    this.draw(top === "network" ? "networks" : top);
    const [, resize] = /^population\.changes\.(\d+)\./u.exec(wanted) ?? [];
    if (wanted.startsWith("population.groups.")) this.draw("groups");
    if (resize !== undefined && Number(resize) < resizesOf(this.model))
      this.fields(changePaths(Number(resize)));
    this.unfold(wanted.split(".", 2).join("."));
    return this.targets.get(wanted);
  }

  /** The way out for a path that is not known. */
  hint(path: string): string {
    this.names ??= new Atlas(this.model, this.catalogue).all();
    return wayOut(canonical(path), this.names);
  }

  /** Everything that is a number, by each path that leads to it. */
  numbers(): readonly Target[] {
    this.all();
    return [...this.targets.values()].filter(
      ({ role, field: { kind } }) => role === "value" && (kind === "number" || kind === "integer"),
    );
  }

  /** All paths; always in the same order, whatever was asked for. */
  private all(): readonly string[] {
    for (const region of this.regions.keys()) {
      this.draw(region);
      if (region !== "population") continue;
      for (let k = 0; k < resizesOf(this.model); k++) this.fields(changePaths(k));
    }
    for (const entry of this.folded.keys()) this.unfold(entry);
    return [...this.targets.keys()];
  }

  private draw(region: string): void {
    if (this.drawn.has(region)) return;
    this.drawn.add(region);
    this.regions.get(region)?.();
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

  private fields(fields: readonly Placed[]): void {
    for (const [path, field, at = path.split(".").map(positionOf)] of fields)
      this.add(path, at, "value", field);
  }

  private general(): void {
    this.value("horizon", { ...TICKS, doc: "How long a run may last" });
    this.group("stop", ["stop"], "What ends a run before its horizon");
    this.fields(STOP);
    this.group("draw", ["draw"], "What each run draws anew, or all share");
    this.fields(DRAW);
    for (const list of LISTS) this.group(list, [list], "A list of entries");
  }

  private kinds(): void {
    const kinds = childOf(this.model, "also");
    this.group("also", ["also"], "Further kinds of knowledge by their names");
    for (const name of kinds?.kind === "branch" ? kinds.entries.keys() : [])
      this.part(`also.${name}`, ["also", name], this.catalogue.knowledge);
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
    for (const name of [...several.entries.keys()].slice(0, MOST_LAYERS))
      this.layer(`networks.${name}`, ["networks", name]);
  }

  private layer(path: string, at: Path): void {
    this.part(path, at, this.catalogue.networks);
    this.add(`${path}.nodes`, [...at, "nodes"], "value", {
      kind: "choice",
      options: ["people", "groups"],
      doc: "What is joined: people, or the groups of the population",
      default: "people",
    });
    this.group(`${path}.open`, [...at, "open"], "In which ticks the ties can be used");
    this.gateNumber(`${path}.open.every`, [...at, "open", "every"], 1, MEETINGS);
    this.gateNumber(`${path}.open.from`, [...at, "open", "from"], 0);
    this.add(`${path}.open.until`, [...at, "open", "until"], "value", {
      ...TICKS,
      min: 0,
      doc: "The last tick in which they can be used",
    });
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
    const placed = entriesIn(this.model, list, MOST_ENTRIES);
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
    const chance = chanceField(treeAt(this.model, at), this.catalogue);
    this.add(`${path}.probability`, [...at, "probability"], "value", chance);
    this.group(`${path}.when`, [...at, "when"], "Only people whose column is this, or is not");
    for (const key of ["column", "is", "not"]) {
      this.add(`${path}.when.${key}`, [...at, "when", key], "value", {
        kind: "other",
        doc: "Part of when",
      });
    }
    this.gateNumber(`${path}.every`, [...at, "every"], 1);
    this.gateNumber(`${path}.from`, [...at, "from"], 0);
    this.add(`${path}.until`, [...at, "until"], "value", {
      ...TICKS,
      min: 0,
      doc: "The last tick in which it acts",
    });
    this.group(`${path}.at`, [...at, "at"], "Only in these ticks");
    for (const [key, field] of rateFields(treeAt(this.model, at)))
      this.add(`${path}.${key}`, [...at, key], "value", field);
  }

  private gateNumber(path: string, at: Path, min: 0 | 1, plain?: Field["plain"]): void {
    const doc = min === 1 ? "Only in every so many ticks" : "The tick from which on it acts";
    this.add(path, at, "value", { ...TICKS, min, doc, plain });
  }

  private metrics(): void {
    this.group("metrics", ["metrics"], "What is read in each tick");
    const metrics = itemsOf(childOf(this.model, "metrics")).slice(0, MOST_METRICS);
    for (const [k, metric] of metrics.entries()) {
      const name = textAt(metric, "as") ?? textAt(metric, "use");
      if (name !== undefined) this.part(`metrics.${name}`, ["metrics", k], this.catalogue.metrics);
    }
  }
}

const positionOf = (part: string): string | number => (/^\d+$/u.test(part) ? Number(part) : part);
