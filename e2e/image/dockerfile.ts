/** A stage of a Dockerfile: its name, and what is done in it, in order. */
export type Stage = { name: string; steps: Step[] };

export type Step = {
  keyword: string;
  /** `--from=build` → `{ from: "build" }`. */
  flags: Record<string, string>;
  /** What follows, on one line. */
  rest: string;
};

/** Reads the instructions of a Dockerfile, without the parts of the language that need BuildKit. */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .join("\n")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const stages: Stage[] = [];
  for (const line of lines) {
    const step = parseStep(line);
    if (step.keyword === "FROM") {
      const name = / as (\S+)$/i.exec(step.rest)?.[1] ?? String(stages.length);
      stages.push({ name, steps: [] });
    } else if (stages.length === 0) throw new Error(`Before the first FROM: ${line}`);
    else stages.at(-1)?.steps.push(step);
  }
  return stages;
}

function parseStep(line: string): Step {
  const [keyword = "", ...words] = line.split(/\s+/);
  const flags: Record<string, string> = {};
  while (words[0]?.startsWith("--")) {
    const [name = "", value = ""] = (words.shift() ?? "").slice(2).split("=");
    flags[name] = value;
  }
  return { keyword: keyword.toUpperCase(), flags, rest: words.join(" ") };
}

/** The form that no shell reads: `["node", "server.js"]`. @throws SyntaxError when it is another one */
export const parseCommand = (rest: string): string[] => JSON.parse(rest) as string[];
