import type { Round } from "../load/crowd";
import { interleave, median } from "../rounds";
import { type Load, openCrowd, openDatabase, openParley, openTeam, openValkey } from "../services";
import type { Figure, Row } from "./figure";

/** Two instances over Valkey, with the members half on each, against one instance alone. */
export const instances: Figure = async (run, { rounds, seconds, isSmoke }) => {
  const people = isSmoke ? 6 : 200;
  const alone = await openDatabase(run);
  const shared = await openDatabase(run);
  const valkey = await openValkey(run);
  const env = { REDIS_URL: valkey.url };
  const one = [(await openParley(run, alone)).url];
  const two = [(await openParley(run, shared, env)).url, (await openParley(run, shared, env)).url];
  const crowds = {
    one: await openCrowd(run, one, await openTeam(alone, { people })),
    two: await openCrowd(run, two, await openTeam(shared, { people })),
  };
  const compare = async (what: string, send: (crowd: Load) => Promise<Round>) =>
    toRow(what, await interleave({ one: () => send(crowds.one), two: () => send(crowds.two) }, rounds));
  const rows: Row[] = [];
  for (const inFlight of isSmoke ? [4] : [16, 64])
    rows.push(
      await compare(`to ${people}, ${inFlight} in flight`, (crowd) =>
        crowd.call("sendInFlight", { inFlight, seconds }),
      ),
    );
  rows.push(
    await compare(`to ${people}, 50 a second`, (crowd) =>
      crowd.call("sendAtRate", { perSecond: 50, seconds }),
    ),
  );
  return {
    title: "Two instances over Valkey, half of the members on each, against one",
    notes: [
      "On one machine: two instances, PostgreSQL, Valkey and both loads share its cores.",
      "p99: milliseconds from a send to its last receiver, who is on the other instance as often as not.",
    ],
    rows,
  };
};

function toRow(what: string, { one, two }: Record<"one" | "two", Round[]>): Row {
  const rate = (of: Round[]) => median(of.map(({ messages, seconds }) => messages / seconds));
  const p99 = (of: Round[]) => median(of.map(({ lastReceiverMs }) => lastReceiverMs.p99));
  const values = { "one/s": rate(one), "two/s": rate(two), "two/one": rate(two) / rate(one) };
  return { what, values: { ...values, "one p99": p99(one), "two p99": p99(two) } };
}
