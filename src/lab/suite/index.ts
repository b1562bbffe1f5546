/** The replication suite: one file an experiment. */
import type { Experiment } from "../replicate/experiment.ts";
import { d01 } from "./d01.ts";
import { d02 } from "./d02.ts";
import { d03 } from "./d03.ts";
import { d04 } from "./d04.ts";
import { d05 } from "./d05.ts";
import { d06 } from "./d06.ts";
import { d07 } from "./d07.ts";
import { d08 } from "./d08.ts";
import { d09 } from "./d09.ts";
import { d10 } from "./d10.ts";
import { d11 } from "./d11.ts";
import { d12 } from "./d12.ts";
import { d13 } from "./d13.ts";
import { d14 } from "./d14.ts";
import { d15 } from "./d15.ts";
import { d16 } from "./d16.ts";
import { d17 } from "./d17.ts";
import { d18 } from "./d18.ts";
import { d19 } from "./d19.ts";
import { d20 } from "./d20.ts";
import { d21 } from "./d21.ts";
import { d22 } from "./d22.ts";
import { d23 } from "./d23.ts";
import { d24 } from "./d24.ts";
import { v01 } from "./v01.ts";
import { v02 } from "./v02.ts";
import { v03 } from "./v03.ts";
import { v04 } from "./v04.ts";
import { v05 } from "./v05.ts";
import { v06 } from "./v06.ts";
import { v07 } from "./v07.ts";
import { v08 } from "./v08.ts";
import { v09 } from "./v09.ts";
import { v10 } from "./v10.ts";
import { v11 } from "./v11.ts";
import { v12 } from "./v12.ts";
import { v13 } from "./v13.ts";
import { v14 } from "./v14.ts";
import { v15 } from "./v15.ts";
import { v16 } from "./v16.ts";
import { v17 } from "./v17.ts";
import { v18 } from "./v18.ts";
import { v19 } from "./v19.ts";

export const SUITE: readonly Experiment[] = [
  d01,
  d02,
  d03,
  d04,
  d05,
  d06,
  d07,
  d08,
  d09,
  d10,
  d11,
  d12,
  d13,
  d14,
  d15,
  d16,
  d17,
  d18,
  d19,
  d20,
  d21,
  d22,
  d23,
  d24,
  v01,
  v02,
  v03,
  v04,
  v05,
  v06,
  v07,
  v08,
  v09,
  v10,
  v11,
  v12,
  v13,
  v14,
  v15,
  v16,
  v17,
  v18,
  v19,
];
