import { answerCalls } from "../process/answer-calls";
import { Crowd, type CrowdOptions } from "./crowd";
import { readPages } from "./pages";

/** The process that makes the load: one crowd at a time. */
let crowd: Crowd | null = null;

const present = (): Crowd => {
  if (!crowd) throw new Error("Nobody is connected.");
  return crowd;
};

const calls = {
  async open(options: CrowdOptions) {
    crowd = await Crowd.open(options);
  },
  sendInFlight: ({ inFlight, seconds }: { inFlight: number; seconds: number }) =>
    present().sendInFlight(inFlight, seconds),
  sendAtRate: ({ perSecond, seconds }: { perSecond: number; seconds: number }) =>
    present().sendAtRate(perSecond, seconds),
  reconnect: ({ missed }: { missed: number }) => present().reconnect(missed),
  comeBack: () => present().comeBack(),
  readPages,
};

export type LoadCalls = typeof calls;
answerCalls(calls);
