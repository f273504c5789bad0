import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ack } from "@/lib/socket-events";

export type Metrics = {
  registry: Registry;
  command(name: string, result: Ack<unknown>, milliseconds: number): void;
  request(route: string, status: number, milliseconds: number): void;
};

// From a cached read to a database that struggles, in seconds.
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** @param connections how many sockets are connected to this instance, asked at each scrape */
export function createMetrics(connections: () => number): Metrics {
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
    request(route, status, milliseconds) {
      requestSeconds.observe({ route, status }, milliseconds / 1000);
    },
  };
}
