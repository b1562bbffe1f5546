/** `npm run bench`: the speed of the engine beside the reference in C. */
import { runBuilt } from "./dist.mjs";

await runBuilt("bench");
