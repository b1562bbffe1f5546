/** A session at the other end of a wire, without a thread. */
import { readFileSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import type { Opened } from "../../workers/live-types.ts";
import { connect, serve } from "../../workers/node/endpoint.ts";

type Session = ReturnType<typeof connect>;

export interface Wire {
  readonly session: Session;
  /** Opens a scenario, given as text, that can be played. */
  readonly openOf: (scenario: string, more?: object) => Promise<Extract<Opened, { ok: true }>>;
  readonly close: () => void;
}

const text = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8");

export const POTIONS = text("not-too-many-friends");
export const ISLAND = text("island-that-forgot");

export function wire(): Wire {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  const session = connect(port1);
  return {
    session,
    async openOf(scenario, more = {}) {
      const opened: Opened = await session.open({ scenario, ...more });
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      return opened;
    },
    close() {
      port1.close();
      port2.close();
    },
  };
}
