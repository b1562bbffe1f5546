/**
 * Not the authors' results, nor their parameters: a second program in C, written from the same description of a model like
 * that of Miller, Zhao & Calantone 2006, Academy of Management Journal 49:709, and not from ours. 100 people on a torus of 10
 * by 10, 30 questions of which the first `tacit` are tacit, p1 = 0.1, p2 = 0.5, 200 periods; what people have right then: of
 * all questions, of those that can be written down, of the tacit ones (0: there are none); standard deviation of the first
 * between 200 runs.
 */
export const RUNS = 200;

export interface MillerRow {
  readonly tacit: number;
  /** Chance to take over an answer of the best of four others; 0: nobody does. */
  readonly p3: number;
  readonly search: "none" | "local" | "distant";
  readonly turnover: number;
  readonly mean: number;
  readonly codified: number;
  readonly ofTacit: number;
  readonly sd: number;
}

type Row = [number, number, MillerRow["search"], number, number, number, number, number];

const ROWS: readonly Row[] = [
  [0, 0, "none", 0, 0.9003, 0.9003, 0, 0.0532],
  [0, 0, "none", 0.01, 0.9231, 0.9231, 0, 0.0299],
  [0, 0, "none", 0.1, 0.6767, 0.6767, 0, 0.0234],
  [0, 0.1, "local", 0, 0.9814, 0.9814, 0, 0.0263],
  [0, 0.1, "local", 0.01, 0.9678, 0.9678, 0, 0.0211],
  [0, 0.1, "local", 0.1, 0.7876, 0.7876, 0, 0.0202],
  [0, 0.1, "distant", 0, 0.983, 0.983, 0, 0.0227],
  [0, 0.1, "distant", 0.01, 0.9691, 0.9691, 0, 0.0184],
  [0, 0.1, "distant", 0.1, 0.7867, 0.7867, 0, 0.0196],
  [0, 0.3, "local", 0, 0.9995, 0.9995, 0, 0.0041],
  [0, 0.3, "local", 0.01, 0.9891, 0.9891, 0, 0.0058],
  [0, 0.3, "local", 0.1, 0.901, 0.901, 0, 0.0138],
  [0, 0.3, "distant", 0, 0.9985, 0.9985, 0, 0.0077],
  [0, 0.3, "distant", 0.01, 0.9883, 0.9883, 0, 0.0069],
  [0, 0.3, "distant", 0.1, 0.9001, 0.9001, 0, 0.0157],
  [0, 0.9, "local", 0, 0.9887, 0.9887, 0, 0.019],
  [0, 0.9, "local", 0.01, 0.9981, 0.9981, 0, 0.007],
  [0, 0.9, "local", 0.1, 0.9936, 0.9936, 0, 0.0024],
  [0, 0.9, "distant", 0, 0.9718, 0.9718, 0, 0.029],
  [0, 0.9, "distant", 0.01, 0.9959, 0.9959, 0, 0.0102],
  [0, 0.9, "distant", 0.1, 0.9936, 0.9936, 0, 0.0024],
  [10, 0, "none", 0, 0.7468, 0.9532, 0.334, 0.0313],
  [10, 0, "none", 0.01, 0.7391, 0.9414, 0.3346, 0.011],
  [10, 0, "none", 0.1, 0.5685, 0.6852, 0.3352, 0.0156],
  [10, 0.1, "local", 0, 0.9872, 0.9902, 0.981, 0.0238],
  [10, 0.1, "local", 0.01, 0.9613, 0.9709, 0.9423, 0.0116],
  [10, 0.1, "local", 0.1, 0.6802, 0.7828, 0.475, 0.0189],
  [10, 0.1, "distant", 0, 0.9935, 0.9902, 1, 0.0141],
  [10, 0.1, "distant", 0.01, 0.9629, 0.9717, 0.9453, 0.0113],
  [10, 0.1, "distant", 0.1, 0.6937, 0.784, 0.5132, 0.0208],
  [10, 0.3, "local", 0, 0.9993, 0.9993, 0.9995, 0.0047],
  [10, 0.3, "local", 0.01, 0.9878, 0.9891, 0.9852, 0.0052],
  [10, 0.3, "local", 0.1, 0.8893, 0.9007, 0.8665, 0.0149],
  [10, 0.3, "distant", 0, 0.9987, 0.998, 1, 0.0065],
  [10, 0.3, "distant", 0.01, 0.9885, 0.9897, 0.9859, 0.0053],
  [10, 0.3, "distant", 0.1, 0.89, 0.9012, 0.8676, 0.015],
  [10, 0.9, "local", 0, 0.9872, 0.9902, 0.981, 0.0223],
  [10, 0.9, "local", 0.01, 0.9982, 0.9981, 0.9983, 0.0061],
  [10, 0.9, "local", 0.1, 0.9934, 0.9936, 0.9928, 0.0022],
  [10, 0.9, "distant", 0, 0.969, 0.977, 0.953, 0.0346],
  [10, 0.9, "distant", 0.01, 0.9963, 0.9966, 0.9958, 0.0096],
  [10, 0.9, "distant", 0.1, 0.9929, 0.9932, 0.9923, 0.0025],
  [30, 0, "none", 0, 0.3334, 0, 0.3334, 0.0083],
  [30, 0, "none", 0.01, 0.3342, 0, 0.3342, 0.008],
  [30, 0, "none", 0.1, 0.3337, 0, 0.3337, 0.0081],
  [30, 0.1, "local", 0, 0.9826, 0, 0.9826, 0.0209],
  [30, 0.1, "local", 0.01, 0.8969, 0, 0.8969, 0.0232],
  [30, 0.1, "local", 0.1, 0.4444, 0, 0.4444, 0.0151],
  [30, 0.1, "distant", 0, 0.9997, 0, 0.9997, 0.0033],
  [30, 0.1, "distant", 0.01, 0.945, 0, 0.945, 0.0127],
  [30, 0.1, "distant", 0.1, 0.4716, 0, 0.4716, 0.0177],
  [30, 0.3, "local", 0, 0.9992, 0, 0.9992, 0.0052],
  [30, 0.3, "local", 0.01, 0.9836, 0, 0.9836, 0.0085],
  [30, 0.3, "local", 0.1, 0.8618, 0, 0.8618, 0.0186],
  [30, 0.3, "distant", 0, 1, 0, 1, 0],
  [30, 0.3, "distant", 0.01, 0.9844, 0, 0.9844, 0.0066],
  [30, 0.3, "distant", 0.1, 0.8653, 0, 0.8653, 0.0179],
  [30, 0.9, "local", 0, 0.9653, 0, 0.9653, 0.0304],
  [30, 0.9, "local", 0.01, 0.9873, 0, 0.9873, 0.0188],
  [30, 0.9, "local", 0.1, 0.9929, 0, 0.9929, 0.0024],
  [30, 0.9, "distant", 0, 0.9332, 0, 0.9332, 0.0468],
  [30, 0.9, "distant", 0.01, 0.986, 0, 0.986, 0.0218],
  [30, 0.9, "distant", 0.1, 0.9923, 0, 0.9923, 0.0026],
];

export const MILLER: readonly MillerRow[] = ROWS.map(
  ([tacit, p3, search, turnover, mean, codified, ofTacit, sd]) => ({
    tacit,
    p3,
    search,
    turnover,
    mean,
    codified,
    ofTacit,
    sd,
  }),
);
