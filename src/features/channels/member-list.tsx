import { Search } from "lucide-react";
import { useState } from "react";
import { matchPeople } from "@/components/people-picker/match-people";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { Channel } from "@/lib/objects";
import { canAdminister } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { MemberRow } from "./member-row";

import type { Members } from "./use-members";

/** More than that one searches for. */
const shownLimit = 200;

export function MemberList({ channel, members }: { channel: Channel; members: Members }) {
  const [query, setQuery] = useState("");
  const people = useChatState((state) => members.ids?.flatMap((id) => state.people.get(id) ?? []) ?? []);
  const mayRemove = useChatState((state) => canAdminister(state, channel));
  const meId = useChatState((state) => state.me.id);
  const shown = matchPeople(people, query, shownLimit);
  return (
    <>
      <TextField
        label="Search people"
        labelHidden
        type="search"
        placeholder="Search by name"
        prefix={<Search />}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="-mx-2 mt-2 min-h-40">
        {!members.ids && <LoadingMembers />}
        {shown.map((person) => (
          <MemberRow
            key={person.id}
            channel={channel}
            person={person}
            isMe={person.id === meId}
            isRemovable={mayRemove && person.id !== meId}
            onRemoved={members.reload}
          />
        ))}
        {members.ids && shown.length === 0 && (
          <li className="px-2 py-3 text-sm text-ink-muted">Nobody here is called “{query}”.</li>
        )}
      </ul>
    </>
  );
}

function LoadingMembers() {
  return [1, 2, 3].map((line) => (
    <li key={line} className="flex h-11 items-center gap-3 px-2">
      <Skeleton className="size-6 rounded-full" />
      <Skeleton className="h-3 w-36" />
    </li>
  ));
}
