export type Range = { start: number; end: number };

const fenceMark = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Where code stands in a text, as Markdown reads it: fenced blocks (to the end of the text when nothing
 * closes them) and spans between equal runs of backticks in one paragraph. In order, in linear time.
 */
export function codeRanges(text: string): Range[] {
  if (!text.includes("`") && !text.includes("~~~")) return [];
  const ranges: Range[] = [];
  let paragraph = 0;
  let fence: { start: number; mark: string } | null = null;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    const [, mark = "", rest = ""] = fenceMark.exec(line) ?? [];
    if (fence) {
      if (mark.startsWith(fence.mark) && rest.trim() === "") {
        ranges.push({ start: fence.start, end: lineEnd });
        fence = null;
        paragraph = lineEnd;
      }
    } else if (mark && !(mark.startsWith("`") && rest.includes("`"))) {
      ranges.push(...spansBetween(text, paragraph, lineStart));
      fence = { start: lineStart, mark };
    } else if (line.trim() === "") {
      ranges.push(...spansBetween(text, paragraph, lineStart));
      paragraph = lineEnd;
    }
    lineStart = lineEnd + 1;
  }
  if (fence) ranges.push({ start: fence.start, end: text.length });
  else ranges.push(...spansBetween(text, paragraph, text.length));
  return ranges;
}

function spansBetween(text: string, start: number, end: number): Range[] {
  const runs = [...text.slice(start, end).matchAll(/`+/g)].map(({ 0: run, index }) => ({
    length: run.length,
    start: start + index,
    end: start + index + run.length,
    isEscaped: run.length === 1 && text[start + index - 1] === "\\",
  }));
  /** Of each run the next one of its length, looked up from behind. */
  const closing = new Map<number, number>();
  const closedBy = runs.map(() => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { length = 0 } = runs[index] ?? {};
    closedBy[index] = closing.get(length) ?? -1;
    closing.set(length, index);
  }
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const closer = runs[closedBy[index] ?? -1];
    if (!run || !closer || run.isEscaped) continue;
    spans.push({ start: run.start, end: closer.end });
    index = closedBy[index] ?? index;
  }
  return spans;
}
