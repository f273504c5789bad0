import { interleave, median } from "../rounds";
import { type Load, openCrowd, openDatabase, openParley, openTeam } from "../services";
import type { Figure, Row } from "./figure";

/** What counting costs, so high that nobody is refused: the other figures are measured without limits. */
export const limits: Figure = async (run, { rounds, seconds, isSmoke }) => {
  const people = isSmoke ? 5 : 20;
  const without = await openDatabase(run);
  const counted = await openDatabase(run);
  const env = { RATE_LIMIT_FACTOR: "1000" };
  const crowds = {
    without: await openCrowd(
      run,
      [(await openParley(run, without)).url],
      await openTeam(without, { people }),
    ),
    counted: await openCrowd(
      run,
      [(await openParley(run, counted, env)).url],
      await openTeam(counted, { people }),
    ),
  };
  const rows: Row[] = [];
  for (const inFlight of isSmoke ? [4] : [16, 64]) {
    const rate = (crowd: Load) => async () => {
      const { messages, seconds: taken } = await crowd.call("sendInFlight", { inFlight, seconds });
      return messages / taken;
    };
    const measured = await interleave(
      { without: rate(crowds.without), counted: rate(crowds.counted) },
      rounds,
    );
    const [free, limited] = [median(measured.without), median(measured.counted)];
    rows.push({
      what: `to ${people}, ${inFlight} in flight`,
      values: { "without/s": free, "with/s": limited, "with/without": limited / free },
    });
  }
  return {
    title: "Sends with rate limits that do not bite, against none",
    notes: ["RATE_LIMIT_FACTOR=1000 against 0, in memory (no Valkey)."],
    rows,
  };
};
