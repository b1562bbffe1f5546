/** The parts that the first screen does not need. All are here already; the build of the page's worker puts another module in this one's place (tools/rooms.ts). */
export const bringAll = (): Promise<void> => Promise.resolve();
