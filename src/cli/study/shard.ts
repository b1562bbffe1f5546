/** --shard: which part of a study is made here, as it was said or as the scheduler's variables say it. */
import { Option } from "commander";
import type { Shard } from "../../lab/study/shard.ts";
import { UsageError } from "../exit.ts";

/** Most shards of a study. */
export const MOST_SHARDS = 100_000;

/** A shard, and in which variables it was found; null: it was said. */
export interface ShardFlag extends Shard {
  readonly found: string | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

export const shardOption = (): Option =>
  new Option(
    "--shard <i/n>",
    'makes the i-th of n parts only; "auto" or "auto/n" asks the variables of Slurm, PBS, Grid Engine or Kubernetes',
  ).argParser((text: string) => readShard(text, process.env));

/** "3/32", "auto", "auto/32". */
export function readShard(text: string, variables: Variables): ShardFlag {
  const [, word, n] = /^(auto|\d{1,9})(?:\/(\d{1,9}))?$/.exec(text) ?? [];
  if (word === undefined || (word !== "auto" && n === undefined)) {
    throw new UsageError(
      `--shard: i/n was expected, as in 3/32, or auto, or auto/32, not "${text}"`,
    );
  }
  const of = n === undefined ? null : Number(n);
  if (of !== null && (of < 1 || of > MOST_SHARDS)) {
    throw new UsageError(`--shard: there can be 1 to ${MOST_SHARDS} shards, not ${of}`);
  }
  if (word === "auto") return foundIn(variables, of);
  return { ...within(Number(word), of ?? 0, "--shard"), found: null };
}

function within(index: number, of: number, where: string): Shard {
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(
    `${where}: the shards are 1/${of} to ${of}/${of}; there is no ${index}/${of}`,
  );
}

/** How a scheduler says which task of its array this is: names of variables. */
interface Scheduler {
  readonly name: string;
  readonly id: string;
  /** What the first of n tasks is called in an array made for n shards. */
  readonly base: 0 | 1;
  /** The first and the last number of the array, from one to the next, and how many there are. */
  readonly array?: { first: string; last: string; step: string; count?: string };
}

const SCHEDULERS: readonly Scheduler[] = [
  {
    name: "Slurm",
    id: "SLURM_ARRAY_TASK_ID",
    base: 1,
    array: {
      first: "SLURM_ARRAY_TASK_MIN",
      last: "SLURM_ARRAY_TASK_MAX",
      step: "SLURM_ARRAY_TASK_STEP",
      count: "SLURM_ARRAY_TASK_COUNT",
    },
  },
  { name: "PBS", id: "PBS_ARRAY_INDEX", base: 1 },
  { name: "Torque", id: "PBS_ARRAYID", base: 1 },
  {
    name: "Grid Engine",
    id: "SGE_TASK_ID",
    base: 1,
    array: { first: "SGE_TASK_FIRST", last: "SGE_TASK_LAST", step: "SGE_TASK_STEPSIZE" },
  },
  { name: "Kubernetes", id: "JOB_COMPLETION_INDEX", base: 0 },
];

/** With n, the number of the task is the shard; without, its place in the array. */
function foundIn(variables: Variables, n: number | null): ShardFlag {
  const scheduler = SCHEDULERS.find(({ id }) => isSet(variables[id]));
  if (scheduler === undefined) {
    const names = SCHEDULERS.map(({ name, id }) => `${id} (${name})`).join(", ");
    throw new UsageError(`--shard auto: this is no task of an array; none of ${names} is set`);
  }
  const said = new Said(variables);
  const shard = n === null ? placeIn(scheduler, said) : numberOf(scheduler, said, n);
  return { ...shard, found: `${scheduler.name}: ${said.text()}` };
}

// Grid Engine says "undefined" in a job that is no array.
const isSet = (text: string | undefined): boolean => !["", "undefined"].includes(text ?? "");

function numberOf({ id, base }: Scheduler, said: Said, n: number): Shard {
  const task = said.read(id);
  return within(task + 1 - base, n, `--shard auto/${n}, where ${id}=${task}`);
}

function placeIn({ name, id, array }: Scheduler, said: Said): Shard {
  if (array === undefined) {
    throw new UsageError(
      `--shard auto: ${name} says which task this is (${id}), but not of how many: say --shard auto/n`,
    );
  }
  const [task, first, last] = [said.read(id), said.read(array.first), said.read(array.last)];
  const step = said.has(array.step) ? said.read(array.step) : 1;
  const of = (last - first) / step + 1;
  const index = (task - first) / step + 1;
  const counted = array.count !== undefined && said.has(array.count) ? said.read(array.count) : of;
  if (Number.isInteger(of) && Number.isInteger(index) && counted === of) {
    return within(index, of, "--shard auto");
  }
  throw new UsageError(
    `--shard auto: the numbers of this array have gaps (${said.text()}), so they do not say which part this is: say --shard auto/n`,
  );
}

/** What was read of the variables. */
class Said {
  private readonly variables: Variables;
  private readonly found = new Map<string, number>();

  constructor(variables: Variables) {
    this.variables = variables;
  }

  has(name: string): boolean {
    return isSet(this.variables[name]);
  }

  read(name: string): number {
    const text = this.variables[name];
    if (text === undefined || !/^\d{1,9}$/.test(text)) {
      const is = text === undefined ? "not set" : `"${text}"`;
      throw new UsageError(`--shard auto: ${name} is ${is}; a whole number was expected`);
    }
    this.found.set(name, Number(text));
    return Number(text);
  }

  text(): string {
    return [...this.found].map(([name, value]) => `${name}=${value}`).join(" ");
  }
}
