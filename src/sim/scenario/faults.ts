/** Collects all that is wrong with a scenario, each fault once, and tells it with its place. */
import type { Wrong } from "./explain.ts";
import type { Issue } from "./issue.ts";
import { startsWith, type Locate, type Path, type Place } from "./places.ts";
import { spell } from "./spell.ts";
import { originAt, type Origin, type Tree } from "./tree.ts";
import { listing, quoted } from "./words.ts";

interface Fault extends Wrong {
  readonly from: Origin;
  /** Names of the structures in which it is wrong, and how many there are. */
  readonly structures: Set<string>;
  readonly of: number;
}

/** The structure that was looked at, of so many. */
export interface Scope {
  readonly structure: string;
  readonly of: number;
}

/** More than this are of no use to anybody. */
const MOST_FAULTS = 300;

export class Faults {
  private readonly document: Tree;
  private readonly locate: Locate;
  private readonly found = new Map<string, Fault>();
  /** Fields of which something is said already. */
  private readonly settled: Path[] = [];
  private readonly told: Issue[] = [];

  constructor(document: Tree, locate: Locate) {
    this.document = document;
    this.locate = locate;
  }

  get any(): boolean {
    return this.found.size + this.told.length > 0;
  }

  /** True: of what is found from now on nothing is told, so that looking on is of no use. */
  get full(): boolean {
    return this.found.size >= MOST_FAULTS;
  }

  /** Takes an issue that is ready; nothing more is said of its field and what is in it. */
  tell(issue: Omit<Issue, "path">, path: Path): void {
    this.told.push({ ...issue, path: spell(this.document, path) });
    this.settled.push(path);
  }

  /** Something is wrong in a tree that was made of the document, at a path in that tree. */
  within(tree: Tree, wrong: Wrong, scope?: Scope): void {
    if (!this.full) this.at(originAt(tree, wrong.path), wrong, scope);
  }

  /** Something is wrong where this was written. */
  at(from: Origin, wrong: Wrong, scope?: Scope): void {
    if (this.full) return;
    if (
      from.setting === undefined &&
      this.settled.some((path) => path.length > 0 && startsWith(from.path, path))
    ) {
      return;
    }
    const key = JSON.stringify([from.setting, from.path, wrong.code, wrong.message]);
    const fault = this.found.get(key) ?? {
      ...wrong,
      from,
      structures: new Set(),
      of: scope?.of ?? 0,
    };
    this.found.set(key, fault);
    if (scope !== undefined) fault.structures.add(scope.structure);
  }

  issues(): Issue[] {
    const meant = new Set<string>();
    for (const { from, meant: key } of this.found.values()) {
      if (key !== undefined) meant.add(JSON.stringify([...from.path.slice(0, -1), key]));
    }
    const issues = [...this.found.values()]
      .filter(({ code, from }) => code !== "E_MISSING" || !meant.has(JSON.stringify(from.path)))
      .map((fault) => this.issueOf(fault));
    return [...this.told, ...issues];
  }

  private issueOf({ code, message, hint, mark, within, from, structures, of }: Fault): Issue {
    const { setting, path } = from;
    const elsewhere = structures.size < of && path[0] !== "structures";
    const where = elsewhere ? ` (in structure ${listing([...structures].map(quoted), 3)})` : "";
    const said = message + where;
    const words = hint === undefined ? { code, message: said } : { code, message: said, hint };
    if (setting !== undefined) {
      return { ...words, path: path.join("."), line: 1, column: 1, length: 1, setting };
    }
    return {
      ...words,
      path: spell(this.document, path),
      ...closer(this.locate(path, mark), within),
    };
  }
}

/** The place of some characters of a text on one line; it may stand in quotes. What is written in another way is pointed at whole. */
function closer(place: Place, within: Wrong["within"]): Place {
  if (within === undefined) return place;
  const around = place.length - within.of;
  if (around !== 0 && around !== 2) return place;
  const { line, column } = place;
  return { line, column: column + around / 2 + within.at, length: within.length };
}
