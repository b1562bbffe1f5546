/** What is wrong with a lesson, and where: file and line, as a compiler says it. */
export class LessonError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = "LessonError";
  }
}
