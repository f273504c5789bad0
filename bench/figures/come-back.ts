import { openCrowd, openDatabase, openParley, openTeam } from "../services";
import type { Figure } from "./figure";

/** A large workspace in which everybody comes back in the same moment, as somebody sees it who stayed. */
export const comeBack: Figure = async (run, { isSmoke }) => {
  const people = isSmoke ? 20 : 5_000;
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const team = await openTeam(database, { people });
  const parley = await openCrowd(run, [server.url], team);
  await parley.call("sendAtRate", { perSecond: 10, seconds: 1 });
  const { seconds, answerMs, presenceEvents, presenceBytes } = await parley.call("comeBack", undefined);
  return {
    title: `${people} people of a workspace come back at once, as somebody sees it who stayed`,
    notes: ["Questions of that one person, one after the other, while the others come back."],
    rows: [
      {
        what: `${people} people`,
        values: {
          "all back s": seconds,
          "answer p50 ms": answerMs.p50,
          "answer p95 ms": answerMs.p95,
          "answer p99 ms": answerMs.p99,
          "presence events": presenceEvents,
          "presence KB": presenceBytes / 1_000,
        },
      },
    ],
  };
};
