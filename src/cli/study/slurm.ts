/** What is asked of a Slurm cluster, by its own commands. */
import { spawnSync } from "node:child_process";
import { RatchetError } from "../../sim/index.ts";

/** How many tasks numbered from 1 an array may have here; null: there is no scontrol, or it does not say. */
export function mostTasks(): number | null {
  const { error, stdout } = spawnSync("scontrol", ["show", "config"], { encoding: "utf8" });
  const [, size] = error === undefined ? (/^MaxArraySize\s*=\s*(\d+)/m.exec(stdout) ?? []) : [];
  return size === undefined ? null : Number(size) - 1; // the number of a task is below MaxArraySize
}

/** Submits a file, after the job of this number has ended well; its number. */
export function submitted(file: string, after?: string): string {
  const args = [
    "--parsable",
    ...(after === undefined ? [] : [`--dependency=afterok:${after}`]),
    file,
  ];
  const { error, status, stdout, stderr } = spawnSync("sbatch", args, { encoding: "utf8" });
  if (error !== undefined) {
    throw new RatchetError(
      "E_SLURM",
      "",
      "there is no sbatch here; submit from a login node of the cluster, or look at the files with --dry-run",
    );
  }
  const [, id] = /^(\d+)/.exec(stdout.trim()) ?? []; // "48213" or "48213;cluster"
  if (status === 0 && id !== undefined) return id;
  const said = (stderr.trim() || stdout.trim() || `it ended with ${status}`).replaceAll("\n", " ");
  throw new RatchetError("E_SLURM", "", `sbatch refused ${file}: ${said}`);
}
