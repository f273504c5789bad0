import pino, { type Logger } from "pino";

export type Log = Logger;

/** The one logger: JSON lines in production, readable ones on a terminal in development. */
export function createLog(level: string, readable: boolean): Log {
  return pino({
    level,
    ...(readable && {
      transport: { target: "pino-pretty", options: { ignore: "pid,hostname", translateTime: "HH:MM:ss" } },
    }),
    // What lets somebody in, or what somebody wrote, stays out of the log.
    redact: { paths: ["*.token", "*.password", "*.cookie", "*.authorization", "*.text"], censor: "…" },
  });
}
