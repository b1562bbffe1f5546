/** Runs a study here: begun, stopped, gone on with; what is there is drawn now and then. */
import type { Bench } from "./bench.ts";
import { say } from "./say.ts";

const BETWEEN_DRAWINGS_MS = 700;
/** So much longer than it takes to draw it is not drawn again: the runs come first. */
const REST = 4;

export async function runHere(bench: Bench): Promise<void> {
  const studied = bench.studied.peek();
  if (studied === null || bench.work.peek().state === "running") return;
  const { crew } = studied;
  const isHere = (): boolean => bench.studied.peek() === studied;
  bench.work.value = { ...bench.work.peek(), state: "running" };
  bench.said.value = say("studies-begun");
  let next = performance.now() + BETWEEN_DRAWINGS_MS;
  let drawing = Promise.resolve();
  let isDrawing = false;
  const draw = async (): Promise<void> => {
    const from = performance.now();
    const results = await crew.ask("studyResults", null);
    if (isHere() && (results.runs?.point.length ?? 0) > 0)
      bench.show(results, bench.opened.peek() === null);
    const took = performance.now() - from;
    next = performance.now() + Math.max(BETWEEN_DRAWINGS_MS, REST * took);
    isDrawing = false;
  };
  try {
    const all = await crew.work(({ done, of }) => {
      if (!isHere()) return;
      bench.work.value = { state: "running", done, of };
      if (isDrawing || performance.now() < next) return;
      isDrawing = true;
      drawing = draw().catch(() => undefined);
    });
    if (!isHere()) return;
    await drawing;
    await draw();
    const { done, of } = bench.work.peek();
    bench.work.value = { state: all ? "over" : "stopped", done, of };
    bench.said.value = all ? say("studies-done", { runs: done }) : say("studies-stopped", { done });
  } catch (error) {
    if (!isHere()) return;
    const why = error instanceof Error ? error.message : String(error);
    bench.work.value = { ...bench.work.peek(), state: "stopped" };
    bench.said.value = say("studies-broke", { why });
  }
}
