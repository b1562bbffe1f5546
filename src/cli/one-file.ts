#!/usr/bin/env node
/** The command and its worker in one file: the thread that starts it is the command, the threads that it starts are workers. */
import { isMainThread } from "node:worker_threads";

await (isMainThread ? import("./main.ts") : import("../../workers/node/sim.worker.ts"));
