/** The first match counts: Edge and Opera also call themselves Chrome, and Chrome Safari. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

export type Agent = { name: string; isHandheld: boolean };

/** A User-Agent header in words, such as "Firefox on Windows". For people: nothing depends on it. */
export function describeAgent(header: string | null): Agent {
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(header ?? ""))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  const name = browser && system ? `${browser} on ${system}` : (browser ?? system ?? "A program");
  return { name, isHandheld: /^(iPhone|iPad|Android)$/.test(system ?? "") };
}
