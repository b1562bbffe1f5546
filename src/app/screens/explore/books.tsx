/** The books of the run, in a sentence and as a small table: they balance. */
import type { JSX } from "preact";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { capital, count, one, plural } from "../../../viz/numbers.ts";
import { moment } from "../../words/plain.ts";
import { booksOf } from "./slots.ts";
import { booksWords } from "./words.ts";
import { say } from "./say.ts";

interface BooksProps {
  readonly description: Description;
  readonly frame: StructureFrame;
}

export function Books({ description, frame }: BooksProps): JSX.Element | null {
  if (frame.detail === null) return null;
  const books = booksOf(frame.detail.books, description.books);
  const { itemWord, personWord } = description;
  return (
    <section class="panel books" aria-labelledby="books-title">
      <h2 id="books-title">{say("explore-books")}</h2>
      <p>{booksWords(description, books)}</p>
      <table class="table-twin">
        <caption class="note">
          {say("explore-books-caption", {
            when: moment(description, frame.tick),
            items: plural(itemWord),
            people: plural(personWord),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("explore-books-row")}</th>
            <th scope="col">{say("explore-books-group")}</th>
            <th scope="col">{say("explore-books-people", { people: plural(personWord) })}</th>
          </tr>
        </thead>
        <tbody>
          <Line
            words={say("explore-books-start")}
            group={books.group.start}
            people={books.people.start}
          />
          {books.rows.map(({ kind, name, group, people }) => (
            <Line
              key={`${kind} ${name}`}
              sign={kind === "gained" ? "+" : "\u2212"}
              words={say(`explore-${kind}-${name}`)}
              group={group}
              people={people}
            />
          ))}
          <Line
            sign="="
            words={say("explore-books-now")}
            group={books.group.now}
            people={books.people.now}
          />
        </tbody>
      </table>
      {!description.nothingIsLost && (
        <p class="note">
          {say("explore-books-rule", { thing: capital(one(itemWord)), person: personWord })}
        </p>
      )}
    </section>
  );
}

function Line({
  sign = "",
  words,
  group,
  people,
}: {
  readonly sign?: string;
  readonly words: string;
  readonly group: number;
  readonly people: number;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        {sign} {count(group)}
      </td>
      <td>
        {sign} {count(people)}
      </td>
    </tr>
  );
}
