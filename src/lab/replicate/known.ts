/** Where sources disagree with each other, with their own code or with their own theory, and what was found. */
export const DISAGREEMENTS: readonly { readonly about: string; readonly says: string }[] = [
  {
    about: "Cantor et al. 2021: the random networks",
    says:
      "The program that draws the networks (Generate_networks.R) makes a k-regular random graph, records its figures, and then " +
      "writes the small world once more in its place. All eleven files of the condition are the small worlds, edge for edge, and in " +
      "the published raw data the two conditions cannot be told apart (22 tests, smallest p 0.04). A true random regular graph " +
      "differs strongly: D06. The random condition of that paper is not reproduced here.",
  },
  {
    about: "Cantor et al. 2021: the small worlds",
    says:
      "They were drawn with igraph's sample_smallworld(1, N, k / 2, 0.05), in which 0.05 is the chance of each *end* of a tie to be " +
      "moved; here, as in Watts and Strogatz, it is that of a tie. 1 - 0.95 x 0.95 = 0.0975 of the ties are touched by the former. " +
      "At 0.0975 the time from crossover to diffusion agrees with the published 2.43; at 0.05 it does not (D05, told and not " +
      "judged). The files in the authors' repository are also not those behind the published runs (the clustering of small worlds " +
      "agrees with the recorded table in 1 of 11), and each condition rests on one drawing, while that time differs by about 0.11 " +
      "(standard deviation) from one drawing to another (D06): so networks without chance are " +
      "held to 4 standard errors, ensembles only to the tolerances stated.",
  },
  {
    about: "Cantor et al. 2021: the lattice",
    says: "It is a torus: 8 neighbours are the cells around, 12 those within two steps along the sides. A ring of the same degree gives other numbers, and is caught as a planted defect of D04.",
  },
  {
    about: "Moser & Smaldino 2023: inequality",
    says:
      "A score is refreshed only in a person's own turn, so that on the complete network, where all know the same, the Gini " +
      "coefficient is still 0.15 (48 people). With scores taken at one moment it is exactly 0: D09. The scenario says which is which.",
  },
  {
    about: "Moser & Smaldino 2023: central people",
    says:
      "The authors' program computes centrality by the number of the person, but places people on random nodes of the graph, so " +
      "that the two belong to different nodes. What the paper says of central people is not reproduced here.",
  },
  {
    about: "Kempe, Lycett & Mesoudi 2014: the expected number of traits",
    says:
      "The formula of Strimling et al. 2009, (mu N / a) ln(1 / (1 - a)) + mu / (1 - a), is too high by 10 % at 25 people, 5 % at 50 and " +
      "3 % at 100. The exact birth and death chain agrees with simulation, and is what D16 is held against.",
  },
  {
    about: "Lazer & Friedman 2007: what K counts",
    says:
      "The text says that each digit hangs on K = 5 others. With five partners all ten winners of Table B.1 come out, with four (K counting " +
      "the digit itself) too, and each within 60 of 1,000 of the paper; the levels of the paper's figure 7 are those of four, the number of " +
      "solutions that are left in round 16 (about 13) is nearer to five. V4 and V5 hold both.",
  },
  {
    about: "Lazer & Friedman 2007: what a contest shares",
    says:
      "Networks that meet the same landscapes and starts, and draw the rest by themselves, win as often against each other as in the " +
      "paper (V5). If they roll the same dice for every trial too, as structures do elsewhere here, alike networks end alike far more often: ten " +
      "ties added to the lattice end above it on 55 to 63 of 1,000 landscapes in place of 222. Means are the same.",
  },
  {
    about: "Rogers 1988 in a changing environment",
    says:
      "The mean fitness lies above that of a population of individual learners (1.10 against 1.05), not at it: strategies " +
      "equalise growth, the geometric mean, and not the arithmetic mean of fitness. A test for 1.05 would fail a right engine: D23.",
  },
];
