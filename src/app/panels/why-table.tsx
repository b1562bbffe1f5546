/** A difference as a table: each part in one structure and in the other, and what it adds to the difference. */
import type { JSX } from "preact";
import type { Description } from "../../../workers/live-types.ts";
import type {
  Decomposition,
  MeanDecomposition,
  Term,
  WhyAnswer,
} from "../../../workers/questions/knowledge-types.ts";
import { called, capital, sayFine, sayWithin } from "../../viz/numbers.ts";
import { moment } from "../words/plain.ts";
import { partName, say } from "./why-words.ts";

interface TableProps {
  readonly answer: WhyAnswer;
  readonly account: "group" | "person";
  readonly description: Description;
}

const BAR = 100;

export function WhyTable({ answer, account, description }: TableProps): JSX.Element {
  const { tick, many } = answer;
  const [a, b] = [called(answer.structures[0]), called(answer.structures[1])];
  const one = answer[account];
  if (one === null) return <p class="note">{say("why-nobody")}</p>;
  const mean = many?.[account] ?? null;
  const shown = one.terms.flatMap((term, k) => {
    const estimate = mean?.terms[k]?.estimate ?? null;
    const idle = term.a === 0 && term.b === 0 && (estimate?.estimate ?? 0) === 0;
    return idle ? [] : [{ term, estimate }];
  });
  const largest = Math.max(1e-9, ...shown.map(({ term }) => Math.abs(term.b - term.a)));
  return (
    <>
      <p>{saidWords(one, [a, b], capital(moment(description, tick)))}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <section class="why-wide" tabIndex={0} aria-label={say("why-caption", { a, b })}>
        <table class="table-twin why-table">
          <caption>{say("why-caption", { a, b })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("why-part")}</th>
              <th scope="col">{a}</th>
              <th scope="col">{b}</th>
              <th scope="col">{say("why-difference")}</th>
              {mean !== null && (
                <th scope="col">
                  {say("why-mean", {
                    runs: mean.runs,
                    moment: moment(description, description.until),
                  })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ term, estimate }) => (
              <tr key={`${term.cause} ${term.of}`}>
                <th scope="row">{capital(partName(term))}</th>
                <td>{sayFine(term.a / one.over)}</td>
                <td>{sayFine(term.b / one.over)}</td>
                <td>
                  <Bar share={(term.b - term.a) / largest} />
                  {signed((term.b - term.a) / one.over)}
                </td>
                {mean !== null && <td>{interval(estimate)}</td>}
              </tr>
            ))}
            <Sum one={one} mean={mean} />
          </tbody>
        </table>
      </section>
      <p class="note">{say("why-explain")}</p>
    </>
  );
}

function saidWords(
  { difference, over }: Decomposition,
  [a, b]: WhyAnswer["structures"],
  now: string,
): string {
  const values = { moment: now, a, b, difference: sayFine(Math.abs(difference / over)) };
  if (difference === 0) return say("why-said-same", values);
  return say(difference > 0 ? "why-said-more" : "why-said-less", values);
}

function Sum({
  one,
  mean,
}: {
  readonly one: Decomposition;
  readonly mean: MeanDecomposition | null;
}): JSX.Element {
  const all = (side: (term: Term) => number): string =>
    sayFine(one.terms.reduce((sum, term) => sum + side(term), 0) / one.over);
  const population = one.terms.some(({ cause, a, b }) => cause === "population" && a !== b);
  return (
    <tr class="why-sum">
      <th scope="row">{say("why-all")}</th>
      {/* With other numbers of people the parts of one alone do not add up to what it knows. */}
      <td>{population ? "" : all((term) => term.a)}</td>
      <td>{population ? "" : all((term) => term.b)}</td>
      <td>{signed(one.difference / one.over)}</td>
      {mean !== null && <td>{interval(mean.difference)}</td>}
    </tr>
  );
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${sayFine(value + 0)}`;

function interval(estimate: MeanDecomposition["difference"] | null): string {
  if (estimate === null || estimate.estimate === null) return "";
  const { estimate: middle, low, high } = estimate;
  if (low === null || high === null || low === high) return signed(middle);
  const said = (value: number): string => sayWithin(value, high - low);
  return `${middle > 0 ? "+" : ""}${said(middle)} [${said(low)}, ${said(high)}]`;
}

/** How large it is beside the others, to the right where it speaks for the second. */
function Bar({ share }: { readonly share: number }): JSX.Element {
  const long = Math.abs(share) * (BAR / 2);
  return (
    <svg class="why-bar" viewBox={`0 0 ${BAR} 10`} aria-hidden="true">
      <rect x={share < 0 ? BAR / 2 - long : BAR / 2} y={1} width={long} height={8} />
      <path d={`M${BAR / 2} 0v10`} />
    </svg>
  );
}
