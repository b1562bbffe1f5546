/** Where the worker's script is: beside the built command. The command in one file has its own answer: script-inside.ts. */
export const workerScript = (): URL => new URL("sim.worker.js", import.meta.url);
