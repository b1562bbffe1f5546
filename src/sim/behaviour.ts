/**
 * The version of what runs do. It is raised whenever a result that was already made would come out differently, so that
 * results kept under the one before are made anew. It stands in the key of every block of runs that a study keeps.
 */
export const BEHAVIOUR = 1;
