import { emojiByName } from "@/components/emoji/emoji-data";
import { toast } from "@/components/ui/toast";
import type { Chat } from "@/live/chat-commands";
import { runSlashCommand } from "@/live/run-slash-command";
import { parseSlash } from "@/live/slash-commands";
import type { Picks } from "@/live/typed-text";

/**
 * Does what a text says that is a command, and tells how it went.
 *
 * @param onDone it is done: what was typed is no longer needed
 * @returns false when the text is no command
 */
export function runCommand(
  chat: Chat,
  text: string,
  { channelId, picks, onDone }: { channelId: string; picks: Picks; onDone: () => void },
): boolean {
  const command = parseSlash(text);
  if (!command) return false;
  runSlashCommand(chat, command, { channelId, picks, emojiNamed }).then(
    (done) => {
      toast(done);
      onDone();
    },
    (cause) => toast(cause instanceof Error ? cause.message : "That did not work.", "error"),
  );
  return true;
}

const emojiNamed = (name: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const look = () => {
      const found = emojiByName.get();
      if (found) resolve(found.get(name));
    };
    emojiByName.subscribe(look);
    look();
  });
