/** V18: signs of abstracts, told and not judged. */
import { joined } from "./joined.ts";
import { v18Hubs } from "./v18-hubs.ts";
import { v18Memory } from "./v18-memory.ts";

export const v18 = joined(
  {
    id: "V18",
    paper: "After Schilling & Fang 2014; Ren, Carley & Argote 2006 (abstracts)",
    experiment: "hubs, omission and misrepresentation; who knows what: signs, told",
  },
  [v18Hubs, v18Memory],
);
