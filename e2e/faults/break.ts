import { setTimeout as pause } from "node:timers/promises";
import type { Channel } from "@/lib/objects";
import type { Line, LineFault } from "./line";
import type { Record } from "./record";
import type { Lane, Schedule, Scheduled } from "./schedule";
import type { Stage, StagePerson } from "./stage";
import { anHourAhead } from "./wrong-clock";

export type BreakOptions = {
  stage: Stage;
  record: Record;
  /** Takes people out of channels and brings them back. */
  owner: StagePerson;
  people: readonly StagePerson[];
  /** The people's ways to the balancer, in their order. */
  lines: readonly Line[];
  channels: readonly Channel[];
  /** Called as each fault begins. */
  onFault(fault: Scheduled): void;
  isOver(): boolean;
};

const lineFaults: Partial<{ [Kind in Scheduled["kind"]]: LineFault }> = {
  "line cut": "cut",
  "line deaf": "deaf",
  "acks swallowed": "swallow",
  "line slow": "slow",
  "reader asleep": "full",
};

/** With all instances hearing each other, who is removed hears nothing more after this; without, after that. */
const graceMs = { healthy: 1_000, withoutValkey: 15_000 };
/** So long after a fault it may still show. */
const aftermathMs = 10_000;

/** Lets the faults of all lanes happen, each for its time, and heals them. */
export async function breakThings(schedule: Schedule, options: BreakOptions): Promise<void> {
  const { stage, record, owner, people, lines, channels } = options;
  let servicesHealedAt = 0;
  let servicesDown = 0;

  async function during(isService: boolean, milliseconds: number, heal: () => Promise<void> | void) {
    if (isService) servicesDown++;
    await pause(milliseconds);
    await heal();
    if (isService) servicesDown--;
    if (isService) servicesHealedAt = Date.now();
  }

  async function breakOne({ kind, lastsMs, ...fault }: Scheduled): Promise<void> {
    const on = "on" in fault ? fault.on : 0;
    const instance = stage.instances[on];
    const lineFault = lineFaults[kind];
    if (lineFault) {
      lines[on]?.set(lineFault);
      return during(false, lastsMs, () => lines[on]?.set(null));
    }
    switch (kind) {
      case "kill PostgreSQL":
        await stage.postgres.kill();
        return during(true, lastsMs, () => stage.postgres.start());
      case "kill Valkey":
        await stage.valkey.kill();
        return during(true, lastsMs, () => stage.valkey.start());
      case "stop Valkey":
        stage.valkey.pause();
        return during(true, lastsMs, () => stage.valkey.resume());
      case "cut from Valkey":
      case "deaf to Valkey":
        instance?.line.set(kind === "cut from Valkey" ? "cut" : "deaf");
        return during(true, lastsMs, () => instance?.line.set(null));
      case "kill instance":
        await instance?.server.kill();
        return during(true, lastsMs, () => instance?.restart());
      case "restart instance":
        await instance?.server.shutDown();
        return during(true, 0, () => instance?.restart());
      case "wrong clock":
        await instance?.server.shutDown();
        return during(true, 0, () => instance?.restart(anHourAhead() ?? {}));
      case "remove member":
        return removeForAWhile(on, lastsMs);
    }
  }

  async function removeForAWhile(on: number, lastsMs: number): Promise<void> {
    const person = people[on];
    const channel = channels[on % channels.length];
    if (!person || !channel || person.id === owner.id) return;
    const member = { id: channel.id, userId: person.id };
    await insist(() => owner.api("DELETE /channels/:id/members/:userId", member));
    const since = Date.now();
    const isHealthy = servicesDown === 0 && since - servicesHealedAt > aftermathMs;
    const absence = {
      ...{ userId: person.id, channelId: channel.id, since, until: null as number | null },
      graceMs: isHealthy ? graceMs.healthy : graceMs.withoutValkey,
    };
    record.absences.push(absence);
    // A fault that begins now may lose the word of it, too.
    const watch = setInterval(() => {
      if (servicesDown > 0) absence.graceMs = graceMs.withoutValkey;
    }, 20);
    await pause(isHealthy ? lastsMs : lastsMs + graceMs.withoutValkey);
    clearInterval(watch);
    absence.until = Date.now();
    await insist(() => owner.api("POST /channels/:id/members", { id: channel.id, userIds: [person.id] }));
  }

  async function insist(ask: () => Promise<unknown>): Promise<void> {
    while (!options.isOver()) {
      try {
        await ask();
        return;
      } catch {
        await pause(200);
      }
    }
  }

  const runLane = async (lane: Lane) => {
    for (const fault of schedule[lane]) {
      if (options.isOver()) return;
      await pause(fault.afterMs);
      options.onFault(fault);
      await breakOne(fault);
    }
  };
  await Promise.all((Object.keys(schedule) as Lane[]).map(runLane));
}
