/**
 * Cantor et al. 2021, Proc. R. Soc. B 288:20203107: summaries of the raw output that the authors published (repository
 * simeonqs/Social_network_architecture_and_the_tempo_of_cumulative_cultural_evolution, commit c06e2c8: df_TTC_m1.Rda,
 * df_TTC_m2.Rda, df_TTC_TTD_m2.Rda), 5,000 runs a row, epochs counted from 1. `log` is the mean of ln(1 + t), `sd` its
 * standard deviation between runs. Only the rows of the deterministic "lattice", which is a torus.
 */
export const RUNS = 5000;

export interface LatticeRow {
  readonly model: "M1 TTC" | "M2 TTC" | "M2 TTD" | "M2 TTD - TTC";
  readonly n: number;
  readonly degree: number;
  readonly log: number;
  readonly sd: number;
}

export const LATTICE: readonly LatticeRow[] = [
  { model: "M1 TTC", n: 64, degree: 8, log: 3.2274, sd: 1.2514 },
  { model: "M1 TTC", n: 64, degree: 12, log: 3.6888, sd: 1.52 },
  { model: "M1 TTC", n: 144, degree: 8, log: 2.3529, sd: 0.5245 },
  { model: "M1 TTC", n: 144, degree: 12, log: 2.2995, sd: 0.7906 },
  { model: "M2 TTC", n: 64, degree: 8, log: 4.2144, sd: 0.9483 },
  { model: "M2 TTC", n: 64, degree: 12, log: 4.3047, sd: 0.9741 },
  { model: "M2 TTC", n: 144, degree: 8, log: 3.1497, sd: 0.7693 },
  { model: "M2 TTC", n: 144, degree: 12, log: 3.1841, sd: 0.8007 },
  { model: "M2 TTD", n: 64, degree: 8, log: 4.264, sd: 0.9053 },
  { model: "M2 TTD", n: 64, degree: 12, log: 4.3459, sd: 0.9364 },
  { model: "M2 TTD", n: 144, degree: 8, log: 3.3081, sd: 0.684 },
  { model: "M2 TTD", n: 144, degree: 12, log: 3.3189, sd: 0.7233 },
  { model: "M2 TTD - TTC", n: 64, degree: 8, log: 1.1735, sd: 0.1906 },
  { model: "M2 TTD - TTC", n: 64, degree: 12, log: 1.0815, sd: 0.1909 },
  // oxlint-disable-next-line oxc/approx-constant -- measured, and no logarithm of e
  { model: "M2 TTD - TTC", n: 144, degree: 8, log: 1.4427, sd: 0.1712 },
  { model: "M2 TTD - TTC", n: 144, degree: 12, log: 1.3166, sd: 0.1692 },
];
