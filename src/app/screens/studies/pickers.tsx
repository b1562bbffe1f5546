/** What is drawn: which response, along which factors, at which levels of the others. */
import type { JSX } from "preact";
import type { Results } from "../../../../workers/study/types.ts";
import type { Bench } from "./bench.ts";
import { heldIn, isCloud, sweptOf } from "./cut.ts";
import { factorWords, levelWords, say } from "./say.ts";

interface PickersProps {
  readonly bench: Bench;
  readonly results: Results;
}

export function Pickers({ bench, results }: PickersProps): JSX.Element {
  const choice = bench.choice.value;
  const { factors, responses } = results;
  const swept = sweptOf(results);
  const named = (k: number): Option => ({ value: k, words: factorWords(factors[k]?.name ?? "") });
  const none = { value: -1, words: say("studies-down-none") };
  const across = (to: number): void =>
    bench.choose({ across: to, ...(choice.down === to && { down: choice.across }) });
  return (
    <div class="study-pickers">
      <Picker
        label={say("studies-response")}
        value={choice.response}
        options={responses.map(({ name }, k) => ({ value: k, words: name }))}
        choose={(response) => bench.choose({ response })}
      />
      {swept.length > 0 && (
        <Picker
          label={say("studies-across")}
          value={choice.across}
          options={swept.map(named)}
          choose={across}
        />
      )}
      {swept.length > 1 && !isCloud(results) && (
        <Picker
          label={say("studies-down")}
          value={choice.down}
          options={[none, ...swept.filter((k) => k !== choice.across).map(named)]}
          choose={(down) => bench.choose({ down })}
        />
      )}
      {heldIn(results, choice).map((k) => (
        <Picker
          key={k}
          label={say("studies-held", { factor: factorWords(factors[k]?.name ?? "") })}
          value={choice.held[k] ?? 0}
          options={(factors[k]?.levels ?? []).map((level, value) => ({
            value,
            words: levelWords(level),
          }))}
          choose={(level) =>
            bench.choose({ held: choice.held.map((own, at) => (at === k ? level : own)) })
          }
        />
      ))}
    </div>
  );
}

interface Option {
  readonly value: number;
  readonly words: string;
}

interface PickerProps {
  readonly label: string;
  readonly value: number;
  readonly options: readonly Option[];
  readonly choose: (value: number) => void;
}

export const Picker = ({ label, value, options, choose }: PickerProps): JSX.Element => (
  <label class="picker">
    <span class="label">{label}</span>
    <select
      value={String(value)}
      onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
    >
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.words}
        </option>
      ))}
    </select>
  </label>
);
