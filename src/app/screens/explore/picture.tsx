/** The picture of a population: what each drawing of it is given. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { drawMoment } from "../../../viz/moment-draw.ts";
import { groupsView } from "../../../viz/network-groups.ts";
import { matrixView } from "../../../viz/network-matrix.ts";
import { networkView, type NetworkData } from "../../../viz/network-view.ts";
import { counted, say as sayNumber } from "../../../viz/numbers.ts";
import { binsOf } from "../../../viz/swarm-plan.ts";
import { swarmView } from "../../../viz/swarm-view.ts";
import { networkData } from "../../model.ts";
import { travelOf } from "../../panels/drawings.tsx";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Play, Shown } from "../../run/shown.ts";
import type { Grouping } from "./grouping.ts";
import { say } from "./say.ts";
import { levelWords } from "./swarm.tsx";
import { placeLooked, type ViewName } from "./views.ts";

const NOBODY = new Int32Array(0);

interface PictureProps {
  readonly play: Play;
  readonly shown: Shown;
  readonly view: Exclude<ViewName, "list">;
  readonly grouping: Grouping;
  readonly pace: number;
}

/** The same data give the same picture, so that a canvas is painted only when something has changed. */
export function Picture({ play, shown, view, grouping, pace }: PictureProps): JSX.Element | null {
  const data = useMemo(
    () => networkData(play, shown, placeLooked(play.description), travelOf(shown, pace)),
    [play, shown, pace],
  );
  const groups = useMemo(
    () => (data === null || view !== "groups" ? null : groupsData(data, { play, shown, grouping })),
    [data, view, grouping],
  );
  const matrix = useMemo(
    () => (data === null || view !== "matrix" ? null : matrixData(data, { play, shown, grouping })),
    [data, view, grouping],
  );
  const swarm = useMemo(
    () => (data === null || view !== "swarm" ? null : swarmData(data, { play, shown, grouping })),
    [data, view],
  );
  const people = useMemo(() => data && { ...data, also: momentOf(play, shown) }, [data]);
  if (groups !== null)
    return <ViewHost key="groups" class="network" make={groupsView} data={groups} />;
  if (matrix !== null)
    return <ViewHost key="matrix" class="network" make={matrixView} data={matrix} />;
  if (swarm !== null) return <ViewHost key="swarm" class="network" make={swarmView} data={swarm} />;
  return people && <ViewHost key="people" class="network" make={networkView} data={people} />;
}

/** Who is new at this moment, and who was the last to know something. */
function newsOf(
  { description }: Play,
  { frame: { structures, tick } }: Shown,
): { fresh: Int32Array; losers: Int32Array } {
  const detail = structures[placeLooked(description)]?.detail;
  if (tick === 0 || detail === null || detail === undefined)
    return { fresh: NOBODY, losers: NOBODY };
  return { fresh: detail.fresh, losers: detail.losers };
}

const momentOf = (play: Play, shown: Shown): NonNullable<NetworkData["also"]> => {
  const news = newsOf(play, shown);
  return (context, placed, ground) => drawMoment(context, news, placed, ground);
};

/** Ties that cannot be used yet, or any more, are not drawn. */
const isOpen = ({ open }: NonNullable<Grouping>, tick: number): boolean =>
  open === null || (Math.max(1, tick) >= open.from && tick <= open.until);

interface Given {
  readonly play: Play;
  readonly shown: Shown;
  readonly grouping: Grouping;
}

const groupsData = (data: NetworkData, { play, shown, grouping: grouped }: Given) =>
  grouped === null || grouped === undefined
    ? null
    : {
        ...data,
        ...newsOf(play, shown),
        grouped: isOpen(grouped, shown.frame.tick) ? grouped : { ...grouped, between: NOBODY },
        summary: say("explore-picture-groups", { summary: data.summary }),
      };

function swarmData(data: NetworkData, { play, shown }: Given) {
  const { description } = play;
  const bins = binsOf(data.levels);
  const most = bins.toSorted((a, b) => b.count - a.count)[0];
  return {
    ...data,
    ...newsOf(play, shown),
    title: levelWords(description),
    summary: say("explore-picture-swarm", {
      people: counted(data.levels.length, description.personWord),
      low: sayNumber(bins[0]?.from ?? 0),
      high: sayNumber(bins.at(-1)?.to ?? 0),
      most: sayNumber(most?.from ?? 0),
      summary: data.summary,
    }),
  };
}

function matrixData(data: NetworkData, { play, shown, grouping }: Given) {
  const { people = [] } = play.history.tracks[placeLooked(play.description)] ?? {};
  const now = data.levels.length;
  return {
    ...data,
    ...newsOf(play, shown),
    of: grouping?.of ?? null,
    room: people.reduce((most, each) => Math.max(most, each), now),
    summary: say("explore-picture-matrix", {
      people: counted(now, play.description.personWord),
      summary: data.summary,
    }),
  };
}
