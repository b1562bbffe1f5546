/** `npm run -s ratchet -- ARGUMENTS`: the command line from a clone. */
import { runBuilt } from "./dist.mjs";

await runBuilt("ratchet");
