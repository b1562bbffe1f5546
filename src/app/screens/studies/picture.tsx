/** A figure as a file: drawn anew on a sheet, of one size and in light colours, whatever it is looked at on. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Results } from "../../../../workers/study/types.ts";
import type { Sheet } from "../../share/picture.ts";
import { fileName, save, textFile } from "../../share/save.ts";
import { say } from "./say.ts";

export interface PictureProps<Data> {
  readonly results: Results;
  readonly sheet: Sheet<Data>;
  /** As it is to be drawn: nothing in it is chosen. */
  readonly data: Data;
  /** What it shows, in a line, and how its file is called: "map". */
  readonly says: string;
  readonly named: readonly string[];
}

const KINDS = ["svg", "png"] as const;

export function Picture<Data>(props: PictureProps<Data>): JSX.Element {
  const [said, tell] = useState("");
  const busy = useRef(false);
  const give = async (kind: (typeof KINDS)[number]): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const name = `${fileName(props.results.about?.id ?? "study", ...props.named)}.${kind}`;
    try {
      save(name, await made(kind, props));
      tell(say("studies-picture-saved", { name }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tell(say("studies-picture-failed", { why }));
    } finally {
      busy.current = false;
    }
  };
  return (
    <fieldset class="study-picture" aria-label={`${say("studies-picture")} ${props.says}`}>
      <span>{say("studies-picture")}</span>
      {KINDS.map((kind) => (
        <button key={kind} type="button" class="plain" onClick={() => void give(kind)}>
          {say(`studies-picture-${kind}`)}
        </button>
      ))}
      <output>{said}</output>
    </fieldset>
  );
}

/** What draws it on a sheet comes when somebody wants it. */
async function made<Data>(
  kind: (typeof KINDS)[number],
  { results, sheet, data, says }: PictureProps<Data>,
): Promise<Blob> {
  const { drawingSvg, pngOf } = await import("../../share/picture.ts");
  const { about } = results;
  const source = say("studies-picture-source", { version: RATCHET_VERSION, id: about?.id ?? "?" });
  const title = about?.title ?? say("studies-untitled");
  const text = await drawingSvg(sheet, data, { title, question: says, source: [source] });
  return kind === "svg" ? textFile(text, "image/svg+xml") : await pngOf(text);
}
