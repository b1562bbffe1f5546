/**
 * The workers that make the runs of a study here. One keeps the study and says what is to be made; the others come to it
 * for blocks, each for as long as it lives. A block over which workers end twice is given back with the reason.
 */
import { valueOf } from "../../../../workers/answer.ts";
import {
  startHand,
  startLive,
  type LiveHand,
  type LiveWorker,
} from "../../../../workers/browser/start.ts";
import type { Asked, QuestionName, Told } from "../../../../workers/questions/types.ts";
import type { BlockDone, BlockWork, StepTold } from "../../../../workers/study/types.ts";
import { askIn } from "../../run/ask.ts";
import { LANES } from "../../run/blocks.ts";

const TRIES = 2;

export class Crew {
  private keeper: LiveWorker = startLive();
  private hands: Hand[] = [];
  private waiting: (() => void)[] = [];
  /** Counts the wishes to stop. */
  private stops = 0;

  /** Asks the worker that keeps the study. */
  ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Told<Name>> {
    return askIn(this.keeper, name, asked);
  }

  /** Makes what is left of the study. True: all is made; false: it was stopped. */
  async work(told: (step: StepTold) => void): Promise<boolean> {
    const mine = this.stops;
    const going = (): boolean => mine === this.stops;
    let again = true;
    const step = async (made: readonly BlockDone[]): Promise<StepTold> => {
      const first = again;
      again = false;
      const answer = await this.ask("studyStep", { made, want: 1, again: first });
      if (going()) told(answer);
      return answer;
    };
    this.hands = Array.from({ length: LANES }, () => new Hand());
    try {
      const lanes = this.hands.map((hand) => this.lane(hand, step, going));
      return (await Promise.all(lanes)).every(Boolean);
    } finally {
      if (going()) this.stop();
    }
  }

  /** The blocks under way are lost, and are made again when it goes on. */
  stop(): void {
    this.stops++;
    for (const hand of this.hands) hand.end();
    this.hands = [];
    this.wake();
  }

  end(): void {
    this.stop();
    this.keeper.end();
  }

  private async lane(
    hand: Hand,
    step: (made: readonly BlockDone[]) => Promise<StepTold>,
    going: () => boolean,
  ): Promise<boolean> {
    let made: readonly BlockDone[] = [];
    while (going()) {
      const { tasks, over } = await step(made);
      // Whatever was given in may have brought more to do, or the end.
      if (made.length > 0 || over) this.wake();
      if (over) return true;
      made = [];
      const [work] = tasks;
      if (!going()) break;
      if (work === undefined) await new Promise<void>((resolve) => this.waiting.push(resolve));
      else made = [{ id: work.id, made: await hand.make(work) }];
    }
    return false;
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}

/** One worker after the other. */
class Hand {
  private now: LiveHand | null = null;
  private ended = false;

  async make({ task }: BlockWork): Promise<BlockDone["made"]> {
    for (let tries = 1; ; tries++) {
      const { api, gone } = (this.now ??= startHand());
      const end = gone.then((why) => ({ ended: why.message }));
      const made = await Promise.race([api.ask("block", task), end]);
      if (!("ended" in made)) return valueOf(made) as Told<"block">;
      this.now = null;
      if (this.ended || tries === TRIES) return { code: "E_WORKER", message: made.ended };
    }
  }

  end(): void {
    this.ended = true;
    this.now?.stop();
    this.now = null;
  }
}
