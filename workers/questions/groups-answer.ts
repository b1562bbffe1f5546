/** What is told of the groups of a structure. */
export interface GroupsAnswer {
  /** Names from the file; null: the network has groups that nobody named. */
  readonly names: readonly string[] | null;
  readonly count: number;
  /** The group of each person. */
  readonly of: Int32Array;
  /** Group, a later group, number of ties between them, and so on. */
  readonly between: Int32Array;
  /** The ticks in which these ties can be used; null: in all of them. */
  readonly open: { readonly from: number; readonly until: number } | null;
  /** Which state of people and ties this is: Run.tieChanges. */
  readonly stage: number;
}
