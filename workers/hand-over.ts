/** What a session answers goes over without a copy of its typed arrays. */
import { transfer } from "comlink";
import type { Batch, OneMore } from "./live-types.ts";

/** The typed arrays of a batch go over without a copy: nobody here needs them any more. */
export function handOver(batch: Batch): Batch {
  const arrays = batch.frames.flatMap(({ structures }) =>
    structures.flatMap(({ detail }) =>
      detail === null ? [] : Object.values(detail).filter((each) => ArrayBuffer.isView(each)),
    ),
  );
  arrays.push(...batch.layouts.flatMap(({ layout }) => [layout.x, layout.y, layout.ties]));
  return transfer(
    batch,
    arrays.map(({ buffer }) => buffer),
  );
}

export function handOverCourses(run: OneMore): OneMore {
  return transfer(
    run,
    run.courses.flatMap(({ known, person, chart }) => [known.buffer, person.buffer, chart.buffer]),
  );
}
