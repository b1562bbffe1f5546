/** What has gone wrong, and the way out. */
import type { JSX } from "preact";
import type { Page } from "./page.ts";
import type { Failure } from "./shown.ts";

export function Trouble({ page }: { readonly page: Page }): JSX.Element | null {
  const { store } = page;
  const failure = store.failure.value;
  if (failure === null) return null;
  return (
    <section class="trouble" role="alert">
      <Words failure={failure} unit={store.play.value?.description.unit ?? "round"} />
      {failure.kind === "stopped" && (
        <button type="button" class="action main" onClick={() => void store.again()}>
          Go on from there
        </button>
      )}
      {failure.kind === "refused" && (
        <button type="button" class="action main" onClick={() => void page.startOver()}>
          Start again
        </button>
      )}
    </section>
  );
}

function Words({
  failure,
  unit,
}: {
  readonly failure: Failure;
  readonly unit: string;
}): JSX.Element {
  if (failure.kind === "stopped") {
    return (
      <p>
        The run stopped at {unit} {failure.at}: {failure.why}. The same run can be taken up again,
        to the same result.
      </p>
    );
  }
  return (
    <>
      <p>This cannot be run:</p>
      <ul>
        {failure.problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  );
}
