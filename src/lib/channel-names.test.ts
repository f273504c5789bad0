import { expect, test } from "vitest";
import { resolveChannels } from "./channel-names";

const channels = new Map([
  ["general", "<#G>"],
  ["dev", "<#D>"],
  ["dev ops", "<#O>"],
  ["team-a", "<#A>"],
]);

test.each([
  ["see #general, please", "see <#G>, please"],
  ["#General and #dev ops and #dev.", "<#G> and <#O> and <#D>."],
  ["(#team-a)", "(<#A>)"],
  ["#team-ab #devs #dev-x c#dev /#dev #", "#team-ab #devs #dev-x c#dev /#dev #"],
  [
    "https://a.example/x#dev and https://a.example/#dev",
    "https://a.example/x#dev and https://a.example/#dev",
  ],
  ["`#dev` #dev", "`#dev` <#D>"],
  ["```\n#dev\n```", "```\n#dev\n```"],
  ["# general", "# general"],
  ["<#G> <#nobody>", "<#G> <#nobody>"],
])("%j becomes %j", (typed, expected) => {
  expect(resolveChannels(typed, channels, 1_000)).toBe(expected);
});

test("a reference that would make the text too long stays a name", () => {
  const long = new Map([["dev", `<#${"x".repeat(36)}>`]]);
  expect(resolveChannels("#dev #dev", long, 50)).toBe(`<#${"x".repeat(36)}> #dev`);
});
