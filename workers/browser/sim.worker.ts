/** The browser's worker: the API behind comlink. */
import { expose } from "comlink";
import { createApi } from "../api.ts";
import { bringAll } from "./rest.ts";

const { port1, port2 } = new MessageChannel();

/** Comes back after the messages that are waiting have been handled; timers would be held up by the browser. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(), { once: true });
    port2.postMessage(null);
  });

port1.start();
expose(
  createApi({
    now: () => performance.now(),
    pause,
    bringAll,
    async read(scenario, set, interventions) {
      await bringAll();
      const { validate, withFormulas } = await import("../read.ts");
      return await withFormulas((formulas) => validate(scenario, { set, interventions, formulas }));
    },
  }),
);
