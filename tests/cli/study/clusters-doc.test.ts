/** What docs/clusters.md, docs/studies.md and the Snakefile tell people to type is understood. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../../tools/bin.mjs";
import { ratchet } from "../ratchet.ts";

const FILES = ["docs/clusters.md", "docs/studies.md", "examples/snakemake/Snakefile"];
const texts = FILES.map((file) => readFileSync(join(root, file), "utf8"));
const COMMANDS =
  "plan|run|merge|status|submit slurm|list|new|check|summary|compare|replicates|verify|export|cite".split(
    "|",
  );

/** What follows a command of studies on its line, in code. */
const uses = (command: string): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(new RegExp(` study ${command}\\b([^\`\\n]*)`, "g"))].map(
      ([, rest = ""]) => rest,
    ),
  );

test.each(COMMANDS)("study %s has the options that are told", (command) => {
  const { stdout, status } = ratchet(["study", ...command.split(" "), "--help"]);
  expect(status).toBe(0);
  expect(uses(command).length).toBeGreaterThan(0);
  for (const rest of uses(command)) {
    for (const [option] of rest.matchAll(/(?<!\S)--[a-z][a-z-]*/g))
      expect(stdout, `${command}${rest}`).toMatch(new RegExp(`${option}\\b`));
  }
});

test("the job for Kubernetes is YAML, and as wide as its shards", () => {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(texts[0] ?? "") ?? [];
  const { spec } = parse(yaml) as Job;
  const [container] = spec.template.spec.containers;
  const words = [...(container?.command ?? []), ...(container?.args ?? [])];
  expect(words.slice(2, 4)).toEqual(["study", "run"]);
  expect(words[words.indexOf("--shard") + 1]).toBe(`auto/${spec.completions}`);
  expect(spec.completionMode).toBe("Indexed");
});

interface Job {
  readonly spec: {
    readonly completions: number;
    readonly completionMode: string;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly args: readonly string[];
        }[];
      };
    };
  };
}
