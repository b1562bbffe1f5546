/** What the parts of the teacher's room are given. */
import type { Room } from "../../class/room.ts";
import type { Page } from "../../page.ts";
import type { Lesson } from "./lesson.ts";

export interface TeacherProps {
  readonly page: Page;
  readonly code: string;
  readonly lesson: Lesson;
  readonly seats: number;
}

export interface RoomProps {
  readonly page: Page;
  readonly room: Room;
  readonly lesson: Lesson;
}
