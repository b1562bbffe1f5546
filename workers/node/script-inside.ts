/** The worker's script is the very file that the command is. The build of the command in one file takes this in place of script.ts. */
export const workerScript = (): URL => new URL(import.meta.url);
