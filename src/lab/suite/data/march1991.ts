/**
 * Not the author's results: a second program in C, written from the same descriptions of March 1991, Organization Science
 * 2:71, and not from ours; 30 questions, 50 people. Three readings: literal (the text), gradual (the BASIC program as in C.
 * Watts' NetLogo model), acting (Christensen & Workiewicz). Share of the code that is right, its standard deviation between
 * runs, 1,000 runs a row.
 */
export const RUNS = 1000;

export type Dialect = "acting" | "literal" | "gradual";

/** Figure 1: no turnover, no turbulence, to equilibrium; `ticks`: the mean number of periods to it. */
export interface Figure1Row {
  readonly dialect: Dialect;
  readonly p1: number;
  readonly p2: number;
  readonly mean: number;
  readonly sd: number;
  readonly ticks: number;
}

export const FIGURE_1: readonly Figure1Row[] = [
  { dialect: "literal", p1: 0.1, p2: 0.1, mean: 0.748, sd: 0.0953, ticks: 88.3 },
  { dialect: "literal", p1: 0.2, p2: 0.1, mean: 0.7074, sd: 0.1018, ticks: 43.7 },
  // oxlint-disable-next-line approx-constant -- it is not the logarithm of 2
  { dialect: "literal", p1: 0.3, p2: 0.1, mean: 0.6931, sd: 0.101, ticks: 29.9 },
  { dialect: "literal", p1: 0.4, p2: 0.1, mean: 0.6903, sd: 0.097, ticks: 23 },
  { dialect: "literal", p1: 0.5, p2: 0.1, mean: 0.6871, sd: 0.1014, ticks: 19.3 },
  { dialect: "literal", p1: 0.6, p2: 0.1, mean: 0.6846, sd: 0.1022, ticks: 16.9 },
  { dialect: "literal", p1: 0.7, p2: 0.1, mean: 0.6829, sd: 0.0985, ticks: 15.2 },
  { dialect: "literal", p1: 0.8, p2: 0.1, mean: 0.6849, sd: 0.0965, ticks: 14 },
  { dialect: "literal", p1: 0.9, p2: 0.1, mean: 0.6749, sd: 0.1013, ticks: 13 },
  { dialect: "literal", p1: 0.1, p2: 0.5, mean: 0.835, sd: 0.0603, ticks: 87.3 },
  { dialect: "literal", p1: 0.2, p2: 0.5, mean: 0.8025, sd: 0.0713, ticks: 42.6 },
  { dialect: "literal", p1: 0.3, p2: 0.5, mean: 0.7751, sd: 0.0733, ticks: 27.6 },
  { dialect: "literal", p1: 0.4, p2: 0.5, mean: 0.7473, sd: 0.0787, ticks: 19.9 },
  { dialect: "literal", p1: 0.5, p2: 0.5, mean: 0.7319, sd: 0.0821, ticks: 15.4 },
  { dialect: "literal", p1: 0.6, p2: 0.5, mean: 0.7164, sd: 0.0811, ticks: 12.2 },
  { dialect: "literal", p1: 0.7, p2: 0.5, mean: 0.7062, sd: 0.0842, ticks: 9.9 },
  { dialect: "literal", p1: 0.8, p2: 0.5, mean: 0.6941, sd: 0.0848, ticks: 8.3 },
  { dialect: "literal", p1: 0.9, p2: 0.5, mean: 0.6941, sd: 0.0878, ticks: 6.9 },
  { dialect: "literal", p1: 0.1, p2: 0.9, mean: 0.8612, sd: 0.0527, ticks: 86.9 },
  { dialect: "literal", p1: 0.2, p2: 0.9, mean: 0.8342, sd: 0.0555, ticks: 42.2 },
  { dialect: "literal", p1: 0.3, p2: 0.9, mean: 0.8071, sd: 0.0649, ticks: 27.4 },
  { dialect: "literal", p1: 0.4, p2: 0.9, mean: 0.784, sd: 0.0685, ticks: 19.8 },
  { dialect: "literal", p1: 0.5, p2: 0.9, mean: 0.7588, sd: 0.0743, ticks: 15.3 },
  { dialect: "literal", p1: 0.6, p2: 0.9, mean: 0.7367, sd: 0.0785, ticks: 12.2 },
  { dialect: "literal", p1: 0.7, p2: 0.9, mean: 0.7185, sd: 0.0818, ticks: 9.9 },
  { dialect: "literal", p1: 0.8, p2: 0.9, mean: 0.6993, sd: 0.0804, ticks: 8 },
  { dialect: "literal", p1: 0.9, p2: 0.9, mean: 0.69, sd: 0.0795, ticks: 6.4 },
  { dialect: "gradual", p1: 0.1, p2: 0.1, mean: 0.8686, sd: 0.059, ticks: 121.4 },
  { dialect: "gradual", p1: 0.2, p2: 0.1, mean: 0.8692, sd: 0.0586, ticks: 63.8 },
  { dialect: "gradual", p1: 0.3, p2: 0.1, mean: 0.8768, sd: 0.0563, ticks: 44.8 },
  { dialect: "gradual", p1: 0.4, p2: 0.1, mean: 0.8786, sd: 0.0527, ticks: 35.1 },
  { dialect: "gradual", p1: 0.5, p2: 0.1, mean: 0.8848, sd: 0.0539, ticks: 29.4 },
  { dialect: "gradual", p1: 0.6, p2: 0.1, mean: 0.8886, sd: 0.0499, ticks: 25.5 },
  { dialect: "gradual", p1: 0.7, p2: 0.1, mean: 0.8925, sd: 0.0547, ticks: 22.9 },
  { dialect: "gradual", p1: 0.8, p2: 0.1, mean: 0.8964, sd: 0.0521, ticks: 20.9 },
  { dialect: "gradual", p1: 0.9, p2: 0.1, mean: 0.8957, sd: 0.0505, ticks: 19 },
  { dialect: "gradual", p1: 0.1, p2: 0.5, mean: 0.8785, sd: 0.0528, ticks: 111.2 },
  { dialect: "gradual", p1: 0.2, p2: 0.5, mean: 0.8694, sd: 0.0581, ticks: 54.5 },
  { dialect: "gradual", p1: 0.3, p2: 0.5, mean: 0.8591, sd: 0.0584, ticks: 35.3 },
  { dialect: "gradual", p1: 0.4, p2: 0.5, mean: 0.8586, sd: 0.0551, ticks: 26 },
  { dialect: "gradual", p1: 0.5, p2: 0.5, mean: 0.8551, sd: 0.0551, ticks: 20.4 },
  { dialect: "gradual", p1: 0.6, p2: 0.5, mean: 0.8508, sd: 0.0591, ticks: 16.6 },
  { dialect: "gradual", p1: 0.7, p2: 0.5, mean: 0.8484, sd: 0.0597, ticks: 13.8 },
  { dialect: "gradual", p1: 0.8, p2: 0.5, mean: 0.8507, sd: 0.0577, ticks: 11.7 },
  { dialect: "gradual", p1: 0.9, p2: 0.5, mean: 0.8501, sd: 0.0593, ticks: 9.9 },
  { dialect: "gradual", p1: 0.1, p2: 0.9, mean: 0.8735, sd: 0.0534, ticks: 106.6 },
  { dialect: "gradual", p1: 0.2, p2: 0.9, mean: 0.8599, sd: 0.0562, ticks: 52.4 },
  { dialect: "gradual", p1: 0.3, p2: 0.9, mean: 0.851, sd: 0.0582, ticks: 33.7 },
  { dialect: "gradual", p1: 0.4, p2: 0.9, mean: 0.8402, sd: 0.0583, ticks: 24.1 },
  { dialect: "gradual", p1: 0.5, p2: 0.9, mean: 0.8356, sd: 0.0576, ticks: 18.5 },
  { dialect: "gradual", p1: 0.6, p2: 0.9, mean: 0.8291, sd: 0.0598, ticks: 14.8 },
  { dialect: "gradual", p1: 0.7, p2: 0.9, mean: 0.8232, sd: 0.0579, ticks: 11.9 },
  { dialect: "gradual", p1: 0.8, p2: 0.9, mean: 0.8204, sd: 0.0608, ticks: 9.8 },
  { dialect: "gradual", p1: 0.9, p2: 0.9, mean: 0.8207, sd: 0.0606, ticks: 8 },
  { dialect: "acting", p1: 0.1, p2: 0.1, mean: 0.9328, sd: 0.0438, ticks: 116.2 },
  { dialect: "acting", p1: 0.2, p2: 0.1, mean: 0.9096, sd: 0.0504, ticks: 58.2 },
  { dialect: "acting", p1: 0.3, p2: 0.1, mean: 0.902, sd: 0.051, ticks: 39 },
  { dialect: "acting", p1: 0.4, p2: 0.1, mean: 0.9006, sd: 0.0512, ticks: 29.5 },
  { dialect: "acting", p1: 0.5, p2: 0.1, mean: 0.9002, sd: 0.0527, ticks: 24.6 },
  { dialect: "acting", p1: 0.6, p2: 0.1, mean: 0.9002, sd: 0.0508, ticks: 20.9 },
  { dialect: "acting", p1: 0.7, p2: 0.1, mean: 0.9029, sd: 0.0522, ticks: 18.2 },
  { dialect: "acting", p1: 0.8, p2: 0.1, mean: 0.905, sd: 0.051, ticks: 16.5 },
  { dialect: "acting", p1: 0.9, p2: 0.1, mean: 0.9069, sd: 0.0505, ticks: 14.7 },
  { dialect: "acting", p1: 0.1, p2: 0.5, mean: 0.9752, sd: 0.0257, ticks: 107.9 },
  { dialect: "acting", p1: 0.2, p2: 0.5, mean: 0.954, sd: 0.0333, ticks: 54.2 },
  { dialect: "acting", p1: 0.3, p2: 0.5, mean: 0.9353, sd: 0.0386, ticks: 35.7 },
  { dialect: "acting", p1: 0.4, p2: 0.5, mean: 0.9171, sd: 0.0437, ticks: 25.8 },
  { dialect: "acting", p1: 0.5, p2: 0.5, mean: 0.9035, sd: 0.0474, ticks: 19.8 },
  { dialect: "acting", p1: 0.6, p2: 0.5, mean: 0.8975, sd: 0.0478, ticks: 15.8 },
  { dialect: "acting", p1: 0.7, p2: 0.5, mean: 0.8832, sd: 0.0494, ticks: 13 },
  { dialect: "acting", p1: 0.8, p2: 0.5, mean: 0.8785, sd: 0.0499, ticks: 10.8 },
  { dialect: "acting", p1: 0.9, p2: 0.5, mean: 0.869, sd: 0.0515, ticks: 9 },
  { dialect: "acting", p1: 0.1, p2: 0.9, mean: 0.9861, sd: 0.0206, ticks: 104.9 },
  { dialect: "acting", p1: 0.2, p2: 0.9, mean: 0.9735, sd: 0.0268, ticks: 53.2 },
  { dialect: "acting", p1: 0.3, p2: 0.9, mean: 0.9548, sd: 0.0335, ticks: 34.8 },
  { dialect: "acting", p1: 0.4, p2: 0.9, mean: 0.9364, sd: 0.039, ticks: 25.7 },
  { dialect: "acting", p1: 0.5, p2: 0.9, mean: 0.917, sd: 0.0441, ticks: 20.1 },
  { dialect: "acting", p1: 0.6, p2: 0.9, mean: 0.9013, sd: 0.0483, ticks: 15.9 },
  { dialect: "acting", p1: 0.7, p2: 0.9, mean: 0.8904, sd: 0.0505, ticks: 13 },
  { dialect: "acting", p1: 0.8, p2: 0.9, mean: 0.8767, sd: 0.0529, ticks: 10.6 },
  { dialect: "acting", p1: 0.9, p2: 0.9, mean: 0.8658, sd: 0.0549, ticks: 8.6 },
];

/** Figure 4: p2 = 0.5, a share p3 of the people leaves in each period; after 20 periods, and after 100. */
export interface Figure4Row {
  readonly p1: number;
  readonly p3: number;
  readonly mean: number;
  readonly sd: number;
  readonly late: number;
}

/** The acting reading. */
export const FIGURE_4: readonly Figure4Row[] = [
  { p1: 0.1, p3: 0, mean: 0.8888, sd: 0.0394, late: 0.9765 },
  { p1: 0.1, p3: 0.01, mean: 0.8863, sd: 0.0414, late: 0.991 },
  { p1: 0.1, p3: 0.02, mean: 0.8859, sd: 0.0411, late: 0.9935 },
  { p1: 0.1, p3: 0.03, mean: 0.88, sd: 0.0404, late: 0.9945 },
  { p1: 0.1, p3: 0.04, mean: 0.8756, sd: 0.0423, late: 0.993 },
  { p1: 0.1, p3: 0.05, mean: 0.8772, sd: 0.0425, late: 0.9924 },
  { p1: 0.1, p3: 0.06, mean: 0.8731, sd: 0.0423, late: 0.9901 },
  { p1: 0.1, p3: 0.07, mean: 0.8684, sd: 0.0431, late: 0.9881 },
  { p1: 0.1, p3: 0.08, mean: 0.8664, sd: 0.043, late: 0.9837 },
  { p1: 0.1, p3: 0.09, mean: 0.8621, sd: 0.0449, late: 0.9806 },
  { p1: 0.1, p3: 0.1, mean: 0.8621, sd: 0.0464, late: 0.9778 },
  { p1: 0.9, p3: 0, mean: 0.8691, sd: 0.0518, late: 0.8691 },
  { p1: 0.9, p3: 0.01, mean: 0.8796, sd: 0.0496, late: 0.9204 },
  { p1: 0.9, p3: 0.02, mean: 0.8889, sd: 0.0466, late: 0.9468 },
  { p1: 0.9, p3: 0.03, mean: 0.8943, sd: 0.0458, late: 0.9624 },
  { p1: 0.9, p3: 0.04, mean: 0.8977, sd: 0.0449, late: 0.9715 },
  { p1: 0.9, p3: 0.05, mean: 0.9073, sd: 0.0466, late: 0.9801 },
  { p1: 0.9, p3: 0.06, mean: 0.9092, sd: 0.0441, late: 0.983 },
  { p1: 0.9, p3: 0.07, mean: 0.9089, sd: 0.0471, late: 0.9882 },
  { p1: 0.9, p3: 0.08, mean: 0.9132, sd: 0.0438, late: 0.9901 },
  { p1: 0.9, p3: 0.09, mean: 0.9177, sd: 0.045, late: 0.9933 },
  { p1: 0.9, p3: 0.1, mean: 0.9216, sd: 0.0425, late: 0.9946 },
];
