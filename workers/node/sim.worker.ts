/** A worker thread of Node. */
import { parentPort } from "node:worker_threads";
import { serve } from "./endpoint.ts";

if (parentPort !== null) serve(parentPort);
