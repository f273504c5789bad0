import { setTimeout as pause } from "node:timers/promises";
import type { History, Outage } from "./history";
import type { Line, LineFault } from "./line";
import type { Fault, Lane, Schedule, Scheduled } from "./schedule";
import type { Stage } from "./stage";
import { anHourAhead } from "./wrong-clock";

export type BreakOptions = {
  stage: Stage;
  history: History;
  /** Takes somebody out of a channel. @returns what brings them back */
  takeOut(on: number): Promise<() => Promise<void>>;
  /** The people's ways to the balancer. */
  lines: readonly Line[];
  /** Nothing new is broken any more. */
  isEnough(): boolean;
};

const lineFaults: { [Kind in Fault["kind"]]?: LineFault } = {
  "line cut": "cut",
  "line deaf": "deaf",
  "acks swallowed": "swallow",
  "line slow": "slow",
  "reader asleep": "full",
};

/** Until it is started the next time, or healed already. */
const nothing = () => undefined;

/** Lets the faults of all lanes happen, each for its time, and heals them; resolves when all are healed. */
export async function breakThings(schedule: Schedule, options: BreakOptions): Promise<void> {
  const { stage, history } = options;

  const runLane = async (lane: Lane) => {
    for (const fault of schedule[lane]) {
      if (options.isEnough()) return;
      await pause(fault.afterMs);
      if (options.isEnough()) return;
      const outage: Outage = { kind: fault.kind, on: fault.on, since: Date.now(), until: null };
      history.outages.push(outage);
      const heal = await begin(fault);
      await pause(fault.lastsMs);
      await heal();
      outage.until = Date.now();
    }
  };

  /** @returns what heals it */
  async function begin({ kind, on }: Scheduled): Promise<() => Promise<void> | void> {
    const { postgres, valkey, instances } = stage;
    const line = options.lines[on % options.lines.length];
    const lineFault = lineFaults[kind];
    if (lineFault) {
      line?.set(lineFault);
      return () => line?.set(null);
    }
    const instance = instances[on % instances.length];
    if (!instance) throw new Error("There is no instance.");
    switch (kind) {
      case "kill PostgreSQL":
        await postgres.kill();
        return () => postgres.start();
      case "kill Valkey":
        await valkey.kill();
        return () => valkey.start();
      case "stop Valkey":
        valkey.pause();
        return () => valkey.resume();
      case "cut from Valkey":
      case "deaf to Valkey":
        instance.line.set(kind === "cut from Valkey" ? "cut" : "deaf");
        return () => instance.line.set(null);
      case "kill instance":
        await instance.kill();
        return () => instance.start();
      case "restart instance":
        await instance.shutDown();
        return () => instance.start();
      case "wrong clock":
        await instance.kill();
        await instance.start(anHourAhead() ?? {});
        return nothing;
      case "rolling restart":
        for (const one of instances) {
          await one.shutDown();
          await one.start();
        }
        return nothing;
      default:
        return options.takeOut(on);
    }
  }

  await Promise.all((Object.keys(schedule) as Lane[]).map(runLane));
}
