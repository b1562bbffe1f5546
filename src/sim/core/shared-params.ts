/** Parameters that many parts share, so that they mean and say the same everywhere. */
import { ACCOUNTS, CHANNELS, REASONS, type Channel, type Reason } from "./books.ts";
import type {
  ChoiceParam,
  GroupParam,
  InstitutionParam,
  KindParam,
  LayerParam,
  Params,
  PlainWords,
} from "./params.ts";

/** Which network layer the part goes along. */
export const over: LayerParam = {
  kind: "layer",
  doc: "Name of the network layer whose ties it goes along (left out: the only one)",
};

/** Which kind of knowledge the part works on. */
export const of: KindParam = {
  kind: "kind",
  doc: "Name of the kind of knowledge that it works on (left out: the only one that it can work on, or the main one)",
};

/** Which institution the part is about. */
export const institution: InstitutionParam = {
  kind: "institution",
  doc: "Name of the institution that it is about (left out: the only one)",
};

/** Whether a metric reads an institution instead of people. */
export const heldBy = {
  kind: "institution",
  doc: "Name of the institution that is read instead of people: the mean of its holders where it has several",
  optional: true,
} as const satisfies InstitutionParam;

/** Whom a metric is read from. */
export const inGroup = {
  kind: "group",
  doc: "Only the people of this group (left out: everybody)",
  optional: true,
} as const satisfies GroupParam;

/** Whose books a metric reads, where `of` names the account. */
export const booksOf: KindParam = {
  kind: "kind",
  doc: "Name of the kind of knowledge whose books are read (left out: the main one)",
};

/** Which layer of groups the part goes along. */
export const overGroups = {
  kind: "layer",
  doc: "Name of the network layer of groups whose ties it goes along (left out: any group can be reached)",
  optional: true,
} as const satisfies LayerParam;

/** Which traits of a kind of variants the part works on. */
export const trait = {
  kind: "integer",
  doc: "Only this trait, counted from 1; left out: each of them",
  unit: "trait",
  min: 1,
  max: 4096,
  optional: true,
} as const satisfies Params[string];

/** What a slider of the number of neighbours says. */
export const degreePlain = {
  label: "People you learn from",
  ends: ["few", "many"],
  says: "How many others each person watches.",
} as const satisfies PlainWords;

/** How the books enter what is gained. */
export const channel = (usual: Channel): ChoiceParam<Channel> => ({
  kind: "choice",
  options: CHANNELS,
  doc: "The channel under which the books enter what is gained",
  default: usual,
});

/** How the books enter what is lost. */
export const reason = (usual: Reason): ChoiceParam<Reason> => ({
  kind: "choice",
  options: REASONS,
  doc: "The reason under which the books enter what is lost",
  default: usual,
});

/** Which craft a metric of skill is read from. */
export const craft = {
  kind: "integer",
  doc: "Only this craft, counted from 1; left out: the mean over all crafts",
  unit: "craft",
  min: 1,
  optional: true,
} as const satisfies Params[string];

/** Whose books a metric reads. */
export const account = {
  kind: "choice",
  options: ACCOUNTS,
  doc: "Whose account: the group's (what anybody knows) or the persons' (each holding by itself)",
  default: "group",
} as const satisfies Params[string];

/** Which score is meant. */
export const scoreColumn = (doc: string): ChoiceParam<"score" | "other-score"> => ({
  kind: "choice",
  options: ["score", "other-score"],
  doc,
  default: "score",
});

/** How near another must be to be listened to. */
export const bound = {
  kind: "number",
  doc: "How far apart two may be and still listen to each other",
  min: 0,
  default: 0.2,
  symbol: "d",
  plain: {
    label: "Openness",
    ends: ["only the like-minded", "everybody"],
    says: "How far another may be away for one to listen still.",
  },
} as const satisfies Params[string];

/** How much of what one is told one takes in. */
export const absorption = {
  kind: "number",
  doc: "Share of the distance to the teacher that a learner makes up",
  min: 0,
  max: 1,
  default: 0.3,
  symbol: "alpha",
  plain: {
    label: "How much is taken in",
    ends: ["nothing", "all"],
    says: "How near a learner comes to its teacher in one lesson.",
  },
} as const satisfies Params[string];

/** How much of a level is left after a tick. */
export const keep = {
  kind: "number",
  doc: "Share of a level that is kept, in each tick",
  min: 0,
  max: 1,
  default: 0.83,
  symbol: "lambda",
  plain: {
    label: "What is kept",
    ends: ["nothing", "all"],
    says: "How much of what one can do is left after a while without practice.",
  },
} as const satisfies Params[string];

/** How well a person is taught. */
export const sticks = {
  kind: "number",
  doc: "Chance that an answer that a person is told sticks; it is then taken over, right or wrong",
  min: 0,
  max: 1,
  default: 1,
  plain: {
    label: "What sticks",
    ends: ["nothing", "everything"],
    says: "How often a person keeps what it is told.",
  },
} as const satisfies Params[string];

/** What a task needs. */
export const blockOfTask = {
  kind: "integer",
  doc: "Number of questions in a row that each task needs, all of them right; who fails asks about all of them, since it does not see which is wrong; left out: one",
  unit: "questions",
  min: 1,
  max: 4096,
  optional: true,
} as const satisfies Params[string];

/** How often a need can arise. */
export const tasks = {
  kind: "integer",
  doc: "Number of tasks that each person meets",
  unit: "tasks",
  min: 0,
  max: 4096,
  default: 1,
  plain: {
    label: "Tasks",
    ends: ["none", "many"],
    says: "How many tasks come up for each person, at any of which it may fail.",
  },
} as const satisfies Params[string];
