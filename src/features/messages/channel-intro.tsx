import { Archive, Hash, Lock, MessageCircle, UserPlus } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/lib/objects";
import { canPost, channelTitle, directPeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

type ChannelIntroProps = { channel: Channel; onAddPeople: () => void };

/** What stands above the first message: where one is, and what to do here. */
export function ChannelIntro({ channel, onAddPeople }: ChannelIntroProps) {
  const title = useChatState((state) => channelTitle(state, channel));
  const isEmpty = useChatState((state) => state.timelines.get(channel.id)?.messages.length === 0);
  const mayInvite = useChatState((state) => canPost(channel) && state.workspace.role !== "guest");
  const isDirect = channel.kind === "direct";

  return (
    // A feed has articles and nothing else.
    <article aria-label="Beginning" className="px-5 pt-10 pb-4 max-md:px-4">
      {isDirect ? <Faces channel={channel} /> : <ChannelMark channel={channel} />}
      <h2 className="mt-3 text-xl font-semibold text-balance text-ink">{isDirect ? title : `#${title}`}</h2>
      <p className="mt-1 max-w-xl text-sm text-pretty text-ink-muted">
        {isDirect ? directWords(title, isEmpty) : channelWords(channel, isEmpty)}
      </p>
      {!isDirect && mayInvite && (
        <Button className="mt-4" icon={<UserPlus className="size-4" />} onClick={onAddPeople}>
          Add people
        </Button>
      )}
    </article>
  );
}

function channelWords(channel: Channel, isEmpty: boolean): string {
  if (channel.archivedAt) return "This channel is archived. It can be read, and nothing can be added.";
  const beginning = `This is the very beginning of #${channel.name}.`;
  const audience = channel.kind === "private" ? " Only the people in it can see it." : "";
  return `${beginning}${audience}${isEmpty ? " Say what it is for, and bring in who should know." : ""}`;
}

const directWords = (title: string, isEmpty: boolean) =>
  `This is the beginning of your conversation with ${title}. Nobody else can read it.${
    isEmpty ? " Say hello." : ""
  }`;

function ChannelMark({ channel }: { channel: Channel }) {
  const Icon = channel.archivedAt ? Archive : channel.kind === "private" ? Lock : Hash;
  return (
    <span className="grid size-11 place-items-center rounded-lg bg-accent-soft text-accent">
      <Icon className="size-5" aria-hidden="true" />
    </span>
  );
}

function Faces({ channel }: { channel: Channel }) {
  const people = useChatState((state) => directPeople(state, channel));
  if (people.length === 0) return <MessageCircle className="size-6 text-ink-faint" aria-hidden="true" />;
  return (
    <div className="flex -space-x-2">
      {people.slice(0, 5).map(({ id, name, image }) => (
        <Avatar
          key={id}
          id={id}
          name={name}
          image={image}
          size="lg"
          className="rounded-full ring-2 ring-canvas"
        />
      ))}
    </div>
  );
}
