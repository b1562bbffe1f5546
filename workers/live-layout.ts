/** What a drawing of a network is made of, as it crosses to the page. */

/** A named group in a drawing. */
interface GroupPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A drawing of a network: people in a square with sides of 1, and the ties between them. */
export interface Layout {
  readonly kind: "ring" | "grid" | "groups" | "star" | "line" | "scattered";
  readonly people: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius at which two people do not overlap. */
  readonly radius: number;
  /** Pairs of rows; a selection when there are more ties than can be seen. */
  readonly ties: Int32Array;
  /** The last so many of them lead one way: the first of a pair listens to the second. */
  readonly oneWay: number;
  readonly tiesInAll: number;
  /** True: everybody is tied to everybody, and no pair is listed. */
  readonly everybody: boolean;
  /** Where the groups lie that the file names; left out: it names none. */
  readonly places?: readonly GroupPlace[];
  /** True: the grid goes on at its opposite edge; ties across it are not listed. */
  readonly wraps: boolean;
}
