"use client";

import { Smile } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toast";
import type { Emoji } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";
import { EmojiForm } from "./emoji-form";
import { EmojiRow } from "./emoji-row";
import { mayAdminister } from "./roles";

/** The workspace's own emoji: members add them, and delete theirs; administrators all. */
export function EmojiPanel() {
  const chat = useChat();
  const role = useChatState(({ workspace }) => workspace.role);
  const meId = useChatState(({ me }) => me.id);
  const people = useChatState((state) => state.people);
  const emojis = useChatState((state) => [...state.emojis.values()].sort(byName));
  const [doomed, setDoomed] = useState<Emoji | null>(null);
  const isGuest = role === "guest";
  const authorOf = ({ createdBy }: Emoji) =>
    createdBy === meId ? "you" : (people.get(createdBy ?? "")?.name ?? "someone who left");
  const mayDelete = ({ createdBy }: Emoji) => createdBy === meId || mayAdminister(role);

  async function remove() {
    if (!doomed) return;
    await chat.deleteEmoji(doomed);
    toast(`:${doomed.name}: is deleted.`);
  }

  return (
    <>
      {!isGuest && (
        <Section title="Add an emoji" lead="A picture of your own between two colons, for everybody here.">
          <EmojiForm onAdded={({ name }) => toast(`:${name}: can be used now.`)} />
        </Section>
      )}
      <Section title="Emoji" lead="Used as :name: in messages, and as reactions.">
        {emojis.length === 0 ? (
          <EmptyState icon={<Smile aria-hidden="true" />} title="No emoji yet">
            {isGuest ? "Members of the workspace can add some." : "Add the first one above."}
          </EmptyState>
        ) : (
          <ul className="-mt-2 flex flex-col">
            {emojis.map((emoji) => (
              <EmojiRow
                key={emoji.id}
                emoji={emoji}
                author={authorOf(emoji)}
                onDelete={mayDelete(emoji) ? () => setDoomed(emoji) : undefined}
              />
            ))}
          </ul>
        )}
      </Section>
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={() => setDoomed(null)}
        title={`Delete :${doomed?.name ?? ""}:?`}
        description="Messages and reactions that have it show its name instead."
        confirmLabel="Delete"
        danger
        onConfirm={remove}
      />
    </>
  );
}

const byName = (a: Emoji, b: Emoji) => (a.name < b.name ? -1 : 1);
