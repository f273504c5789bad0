import type { Locator, Page } from "@playwright/test";
import type { Channel } from "@/lib/objects";
import { message } from "./chat";
import { sayAll, type Team } from "./team";

/** A channel in which Ada and Ben have said "Message 1", "Message 2" and so on, half of them each. */
export async function fill({ people, workspace }: Team<["Ada", "Ben"]>, count: number): Promise<Channel> {
  const [ada, ben] = people;
  const input = { id: workspace.id, name: "history", kind: "public" } as const;
  const { channel } = await ada.api("POST /workspaces/:id/channels", input);
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const texts = Array.from({ length: count }, (_, index) => `Message ${index + 1}`);
  await sayAll(ada, channel, texts.slice(0, count / 2));
  await sayAll(ben, channel, texts.slice(count / 2));
  return channel;
}

export const row = (page: Page, index: number): Locator =>
  message(page, new RegExp(`Message ${index}(?!\\d)`));
