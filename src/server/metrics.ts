import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ack } from "@/lib/socket-events";

export type Metrics = {
  registry: Registry;
  command(name: string, result: Ack<unknown>, milliseconds: number): void;
  request(route: string, status: number, milliseconds: number): void;
  job(name: string, outcome: string, milliseconds: number): void;
};

// From a cached read to a database that struggles, in seconds.
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export type MetricsSources = {
  /** How many sockets are connected to this instance; asked at each scrape, as is what follows. */
  connections(): number;
  /** How many jobs there are, over all instances. */
  jobs(): Promise<{ name: string; waiting: number; active: number; failed: number }[]>;
};

export function createMetrics({ connections, jobs }: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "parley_sockets_connected",
    help: "Sockets connected to this instance",
    registers: [registry],
    collect() {
      this.set(connections());
    },
  });
  new Gauge({
    name: "parley_jobs",
    help: "Jobs in the queue of all instances; those that failed for good are kept for two weeks",
    labelNames: ["job", "state"],
    registers: [registry],
    async collect() {
      // Without PostgreSQL there is no number, and the other figures are told all the same.
      const counts = await jobs().catch(() => []);
      this.reset();
      for (const { name, ...states } of counts)
        for (const [state, count] of Object.entries(states)) this.set({ job: name, state }, count);
    },
  });
  const jobSeconds = new Histogram({
    name: "parley_job_seconds",
    help: "Time of one run of a job on this instance, by what became of it: completed, retried or failed",
    labelNames: ["job", "outcome"],
    buckets: [...buckets, 10, 30],
    registers: [registry],
  });
  const commandSeconds = new Histogram({
    name: "parley_socket_command_seconds",
    help: "Time from a command's arrival to its ack",
    labelNames: ["command"],
    buckets,
    registers: [registry],
  });
  const commandFailures = new Counter({
    name: "parley_socket_command_failures_total",
    help: "Commands answered with an error",
    labelNames: ["command", "code"],
    registers: [registry],
  });
  const requestSeconds = new Histogram({
    name: "parley_http_request_seconds",
    help: "Time to answer an API request",
    labelNames: ["route", "status"],
    buckets,
    registers: [registry],
  });
  return {
    registry,
    command(name, result, milliseconds) {
      commandSeconds.observe({ command: name }, milliseconds / 1000);
      if (!result.ok) commandFailures.inc({ command: name, code: result.error.code });
    },
    job(name, outcome, milliseconds) {
      jobSeconds.observe({ job: name, outcome }, milliseconds / 1000);
    },
    request(route, status, milliseconds) {
      requestSeconds.observe({ route, status }, milliseconds / 1000);
    },
  };
}
