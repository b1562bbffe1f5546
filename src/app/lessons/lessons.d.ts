/** Made at build time by tools/lessons.ts. */
declare module "virtual:ratchet-lessons" {
  import type { Lesson, LessonCard } from "./lesson.ts";
  /** In the order in which they are taught, by language. */
  export const cards: Readonly<Record<string, readonly LessonCard[]>>;
  export const load: (language: string, id: string) => Promise<Lesson>;
}
