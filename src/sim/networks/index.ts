/** The list of networks: one line a network. */
import type { NetworkPart } from "../core/part.ts";
import { caveman } from "./caveman.ts";
import { complete } from "./complete.ts";
import { connectedCaveman } from "./connected-caveman.ts";
import { edgeList } from "./edge-list.ts";
import { empty } from "./empty.ts";
import { families } from "./families.ts";
import { geographic } from "./geographic.ts";
import { groups } from "./groups.ts";
import { line } from "./line.ts";
import { modular } from "./modular.ts";
import { multilevel } from "./multilevel.ts";
import { preferential } from "./preferential.ts";
import { random } from "./random.ts";
import { randomRegular } from "./random-regular.ts";
import { rewiredCaves } from "./rewired-caves.ts";
import { ringAhead } from "./ring-ahead.ts";
import { ringLattice } from "./ring-lattice.ts";
import { ringShortcuts } from "./ring-shortcuts.ts";
import { smallWorld } from "./small-world.ts";
import { star } from "./star.ts";
import { torus } from "./torus.ts";
import { twoMode } from "./two-mode.ts";

export const NETWORKS: readonly NetworkPart[] = [
  caveman,
  complete,
  connectedCaveman,
  edgeList,
  empty,
  families,
  geographic,
  groups,
  line,
  modular,
  multilevel,
  preferential,
  random,
  randomRegular,
  rewiredCaves,
  ringAhead,
  ringLattice,
  ringShortcuts,
  smallWorld,
  star,
  torus,
  twoMode,
];
