/** The page in one file has nothing beside it that could be kept: it is there, or it is not. */
export const keepFiles = (): Promise<void> => Promise.resolve();
