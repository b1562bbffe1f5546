/** seedrandom's default generator alone: its package's main file brings all the others along, which nobody may use. */
declare module "seedrandom/seedrandom.js" {
  import seedrandom from "seedrandom";

  // oxlint-disable-next-line import/no-default-export -- the package's own
  export default seedrandom;
}
