import { residentBytes } from "../memory";
import { openCrowd, openDatabase, openParley, openTeam } from "../services";
import type { Figure, Row } from "./figure";

const perSecond = 200;

/** Whether memory stays what it is under steady load: a sample every minute. */
export const soak: Figure = async (run, { soakMinutes, isSmoke }) => {
  const people = isSmoke ? 5 : 200;
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const crowd = await openCrowd(run, [server.url], await openTeam(database, { people }));
  const rows: Row[] = [];
  let first = Number.NaN;
  let messages = 0;
  for (let minute = 1; minute <= soakMinutes; minute++) {
    const round = await crowd.call("sendAtRate", { perSecond, seconds: isSmoke ? 0.2 : 60 });
    messages += round.messages;
    const resident = (await residentBytes(server.pid)) / 2 ** 20;
    if (minute === 1) first = resident;
    const heap = (await heapBytes(server.url)) / 2 ** 20;
    rows.push({
      what: `minute ${minute}`,
      values: {
        messages,
        "resident MB": resident,
        "to minute 1": resident / first,
        "heap MB": heap,
        "last receiver p99 ms": round.lastReceiverMs.p99,
      },
    });
  }
  return {
    title: `Memory under ${perSecond} messages a second to ${people} members`,
    notes: ["heap: what V8 holds at that moment, garbage included."],
    rows,
  };
};

async function heapBytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]);
}
