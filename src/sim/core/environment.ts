/** What is outside people and says what their knowledge is worth. The parts of src/sim/environments are its only writers. */

/** A state of the world, for everybody the same or for each group its own. The variant of the same number suits it. */
export interface Environment {
  /** Number of states; 0: there is no end of them. */
  readonly options: number;
  /** The state at each place: of the whole world, or of each group. Read only: `shift` writes. */
  readonly state: Int32Array;
  /** The state where the person of this row is. */
  at(row: number): number;
  /** The state before this one by number: what suited the world before it moved on by one. -1: there is none. */
  before(state: number): number;
  /** One place moves on by so many states; where there is an end of them, they come round again. */
  shift(place: number, by: number): void;
}
