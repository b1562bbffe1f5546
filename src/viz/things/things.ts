/** What is drawn of all that can be known, and the room that each thing has. */

/** What there is to draw, whatever is known of it. */
export interface Things {
  /** tree: by depth, with lines to what it is made from; matrix: depth by line of descent, many in a cell; grid: one after the other. */
  readonly form: "tree" | "matrix" | "grid";
  /** Number of places. */
  readonly count: number;
  /** Of a tree, by place: all that it is made from, and those of which one is enough. */
  readonly from: readonly (readonly number[])[];
  readonly oneOf: readonly (readonly number[])[];
  /** Of a tree, by place: its depth and its line of descent. */
  readonly tiers: ArrayLike<number>;
  readonly branches: ArrayLike<number>;
  /** Of a matrix, or of a grid of sets: how many stand beside each other, set after set; 0: as they come. */
  readonly across: number;
  /** Names by place; "": none that would be drawn. */
  readonly names: readonly string[];
}

export interface Tie {
  readonly from: number;
  readonly to: number;
  /** True: one of several would do. */
  readonly either: boolean;
}

export interface Places {
  readonly width: number;
  readonly height: number;
  /** Middle of each place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Room of each. */
  readonly wide: number;
  readonly high: number;
  readonly ties: readonly Tie[];
  /** Names stand beside their places. */
  readonly named: boolean;
  /** Words at the edge: how deep it is, which question. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface Room {
  readonly width: number;
  /** Size of letters. */
  readonly text: number;
}
