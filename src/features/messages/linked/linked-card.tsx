import { useWords } from "@/components/rich-text/use-words";
import { SoftLink } from "@/components/soft-link";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { type LinkedMessage, messageUrl } from "@/lib/message-url";
import { namesIn } from "@/live/mentions";
import { channelTitle } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { LinkedPlace } from "./linked-place";
import { useCard } from "./use-card";

/** A message in few words, which lead to where it stands. */
export default function LinkedCard({ origin, ...place }: LinkedMessage) {
  // An address elsewhere that looks like one of ours gets no card of ours.
  if (origin !== location.origin) return null;
  return <Card {...place} />;
}

function Card({ channelId, seq }: Omit<LinkedMessage, "origin">) {
  const card = useCard(channelId, seq);
  const href = useChatState(({ workspace }) => messageUrl(workspace.slug, channelId, seq));
  const title = useChatState((state) => {
    const channel = state.channels.get(channelId);
    if (!channel) return "";
    return channel.kind === "direct" ? channelTitle(state, channel) : `#${channelTitle(state, channel)}`;
  });
  const write = useWords(card?.text ?? "");
  const words = useChatState((state) => write(namesIn(state)));
  const author = useChatState(({ people }) => people.get(card?.authorId ?? ""));
  const name = author?.name ?? "Somebody who left";
  if (card === undefined) return <LinkedPlace />;
  if (card === null)
    return (
      <LinkedPlace>
        <p className="px-3 py-2.5 text-sm text-ink-faint">This message is not there any more.</p>
      </LinkedPlace>
    );
  return (
    <LinkedPlace>
      <SoftLink
        href={href}
        className="absolute inset-0 px-3 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="flex items-center gap-1.5 text-xs text-ink-muted">
          <Avatar id={card.authorId} name={name} image={author?.image ?? null} size="xs" />
          <span className="min-w-0 truncate font-semibold text-ink">{name}</span>
          <span className="min-w-0 truncate">{title}</span>
          <span className="whitespace-nowrap">
            <RelativeTime iso={card.createdAt} />
          </span>
        </span>
        <span dir="auto" className="mt-0.5 line-clamp-2 text-sm leading-4.5 wrap-anywhere text-ink">
          {words}
        </span>
      </SoftLink>
    </LinkedPlace>
  );
}
