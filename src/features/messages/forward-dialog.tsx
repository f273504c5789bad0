import { Hash, Lock, MessageCircle } from "lucide-react";
import { useState } from "react";
import { matchPeople } from "@/components/people-picker/match-people";
import { useWords } from "@/components/rich-text/use-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { Channel, Message } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { canPost, channelTitle } from "@/live/selectors";
import type { ChatState } from "@/live/state";
import { useChat, useChatState } from "@/live/use-chat";
import type { LinkTo } from "./row-actions";

type ForwardDialogProps = {
  message: Message | null;
  linkTo: LinkTo;
  onClose: () => void;
};

/**
 * Says a message once more in another place, as a link to it: whoever may see it sees what it says and where
 * it was said, and nobody else does.
 */
export function ForwardDialog({ message, linkTo, onClose }: ForwardDialogProps) {
  return (
    <Dialog
      open={message !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Forward this message"
      description="It is sent as a link. Only people who can see this message can read it."
    >
      {message && <Places key={message.id} message={message} linkTo={linkTo} onDone={onClose} />}
    </Dialog>
  );
}

const shown = 6;

type Goal = { id: string; name: string; kind: Channel["kind"] };

function Places({
  message,
  linkTo,
  onDone,
}: {
  message: Message;
  linkTo: ForwardDialogProps["linkTo"];
  onDone: () => void;
}) {
  const chat = useChat();
  const write = useWords(message.text);
  const words = useChatState((state) => write(namesIn(state)));
  const author = useChatState((state) => state.people.get(message.authorId)?.name ?? "Former member");
  const [query, setQuery] = useState("");
  const [note, setNote] = useState("");
  const [goal, setGoal] = useState<Goal | null>(null);
  const found = useChatState((state) => findGoals(state, query)).map(asGoal);

  function send() {
    if (!goal) return;
    const link = linkTo(message.channelId, message.seq, message.threadId);
    chat.send(goal.id, note.trim() === "" ? link : `${note.trim()}\n${link}`);
    toast(`Forwarded to ${goal.name}`);
    onDone();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="flex flex-col gap-4"
    >
      <blockquote className="border-l-3 border-line pl-3 text-sm text-ink-muted">
        <p className="font-medium text-ink">{author}</p>
        <p className="line-clamp-3 wrap-anywhere" dir="auto">
          {words || message.files.map(({ name }) => name).join(", ")}
        </p>
      </blockquote>
      <TextField
        label="To"
        type="search"
        placeholder="A channel or person"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <fieldset className="-mx-2 -mt-2 flex flex-col">
        <legend className="sr-only">Where to</legend>
        {found.map((one) => (
          <label
            key={one.id}
            className="flex min-h-9 items-center gap-2.5 rounded-md px-2 text-sm text-ink hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="goal"
              value={one.id}
              checked={goal?.id === one.id}
              onChange={() => setGoal(one)}
              className="sr-only"
            />
            <Sign kind={one.kind} />
            <span className="truncate">{one.name}</span>
          </label>
        ))}
        {found.length === 0 && <p className="px-2 py-1 text-sm text-ink-faint">Nothing has that name.</p>}
      </fieldset>
      <TextField
        label="Note (optional)"
        value={note}
        autoComplete="off"
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="md" disabled={!goal}>
          Forward
        </Button>
      </div>
    </form>
  );
}

/** Conversations that one may write in, by what was typed; with nothing typed the latest ones. As text, to compare. */
function findGoals(state: ChatState, query: string): string[] {
  const goals = [...state.channels.values()]
    .filter(canPost)
    .sort((a, b) => ((b.lastMessageAt ?? "") < (a.lastMessageAt ?? "") ? -1 : 1))
    .map((channel) => ({ id: channel.id, kind: channel.kind, name: channelTitle(state, channel) }));
  const matching = query.trim() === "" ? goals.slice(0, shown) : matchPeople(goals, query, shown);
  return matching.map((goal) => JSON.stringify(goal));
}

const asGoal = (text: string): Goal => JSON.parse(text) as Goal;

function Sign({ kind }: Pick<Goal, "kind">) {
  const Icon = kind === "direct" ? MessageCircle : kind === "private" ? Lock : Hash;
  return <Icon className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />;
}
