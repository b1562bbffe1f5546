/** Where a table is to be written: looked at before anything is run, so that what cannot be written is refused at once. */
import { fstatSync, lstatSync, readlinkSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./exit.ts";
import { whyOf } from "./words.ts";

export interface Target {
  /** As it was given. */
  readonly name: string;
  /** Where a link leads: the file behind it is replaced, not the link. */
  readonly place: string;
  /** The same for two names of one file. */
  readonly identity: string;
  /** True: a pipe or a device (/dev/stdout), written to as it is. */
  readonly direct: boolean;
  /** True: what is printed goes there too. */
  readonly isOutput: boolean;
  /** A file to which standard output or error is led is written through these, so that none overwrites the other. */
  readonly stream: 1 | 2 | null;
}

/** Refuses what cannot be the name of a file that is written. */
export function targetOf(option: string, name: string): Target {
  if (name === "") throw new UsageError(`${option} needs the name of a file`);
  try {
    return targetAt(option, name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be written: ${whyOf(error)}`);
  }
}

function targetAt(option: string, name: string): Target {
  const found = statSync(name, { throwIfNoEntry: false });
  if (found === undefined) {
    const place = endOf(name);
    const identity = join(realpathSync(dirname(place)), basename(place));
    return { name, place, identity, direct: false, isOutput: false, stream: null };
  }
  if (found.isDirectory()) throw new UsageError(`${option}: "${name}" is a folder, not a file`);
  const identity = identityOf(found);
  const led = ([1, 2] as const).find((stream) => streamIdentity(stream) === identity) ?? null;
  const isOutput = led === 1;
  if (!found.isFile()) return { name, place: name, identity, direct: true, isOutput, stream: null };
  if (led !== null) return { name, place: name, identity, direct: true, isOutput, stream: led };
  return { name, place: realpathSync(name), identity, direct: false, isOutput, stream: null };
}

const MOST_LINKS = 40;

/** Where a link leads to a file that is not there yet. */
function endOf(name: string): string {
  let place = name;
  for (let k = 0; k < MOST_LINKS; k++) {
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) break;
    place = resolve(dirname(place), readlinkSync(place));
  }
  return place;
}

/** What two names of one file have in common; undefined: there is no such file. */
export function identityAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : identityOf(found);
}

const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

function streamIdentity(stream: 1 | 2): string | undefined {
  try {
    return identityOf(fstatSync(stream));
  } catch {
    return undefined; // it is closed
  }
}
