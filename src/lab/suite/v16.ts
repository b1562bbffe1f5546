/** V16: what must come out exactly, at the limits of several models. */
import { joined } from "./joined.ts";
import { v16Organization } from "./v16-organization.ts";
import { v16Search } from "./v16-search.ts";
import { v16Voice } from "./v16-voice.ts";

export const v16 = joined(
  {
    id: "V16",
    paper: "March 1991; Lazer & Friedman 2007; psychological safety",
    experiment:
      "limits: nobody learns, one group, nothing hangs together, nobody looks, all speak up",
  },
  [v16Organization, v16Search, v16Voice],
);
