/** Which structures a path from outside speaks of: "structures[1].network.bridges" of the second only, others of each. */

/** The path as it is written in one way only: positions in lists as .0. */
export const canonical = (path: string): string => path.trim().replaceAll(/\[(\d+)\]/gu, ".$1");

const ONE = /^structures\.(0|[1-9]\d{0,3})\.(.+)$/u;

/** True: it speaks of one structure. */
export const isScoped = (path: string): boolean => ONE.test(canonical(path));

/** The path within the model of a structure, counted from 0; null: it speaks of another. */
export function pathWithin(path: string, structure: number): string | null {
  const [, only, rest] = ONE.exec(canonical(path)) ?? [];
  if (only === undefined || rest === undefined) return path;
  return Number(only) === structure ? rest : null;
}
