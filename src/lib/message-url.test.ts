import { expect, test } from "vitest";
import { linkedMessages, messageUrl } from "./message-url";

const [one, two] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
const origin = "https://chat.example";
const to = (channelId: string, seq: number, slug = "team-a") =>
  `${origin}${messageUrl(slug, channelId, seq)}`;
const places = (text: string) =>
  linkedMessages(text, "team-a").map(({ channelId, seq }) => `${channelId === one ? "one" : "two"} ${seq}`);

test.each<[string, string, string[]]>([
  ["a link alone", to(one, 7), ["one 7"]],
  ["at the end of a sentence", `See (${to(one, 7)}), and ${to(two, 12)}.`, ["one 7", "two 12"]],
  ["with words of its own", `[there](${to(one, 7)})`, ["one 7"]],
  ["the same twice", `${to(one, 7)} ${to(one, 7)}`, ["one 7"]],
  ["of four the first three", [1, 2, 3, 4].map((seq) => to(one, seq)).join(" "), ["one 1", "one 2", "one 3"]],
  ["in code", `\`${to(one, 7)}\` and\n\`\`\`\n${to(one, 8)}\n\`\`\`\n${to(one, 9)}`, ["one 9"]],
  ["of another workspace", to(one, 7, "team-b"), []],
  ["of a channel", `${origin}${messageUrl("team-a", one)}`, []],
  ["with more behind it", `${to(one, 7)}&x=1 ${to(one, 7)}x`, []],
  ["a number that is none", `${origin}/w/team-a/c/${one}?at=9999999999999999`, []],
])("%s", (_, text, expected) => {
  expect(places(text)).toEqual(expected);
});

test("the origin is that of the link", () => {
  expect(linkedMessages(`https://elsewhere.example${messageUrl("team-a", one, 7)}`, "team-a")).toEqual([
    { origin: "https://elsewhere.example", channelId: one, seq: 7 },
  ]);
});
