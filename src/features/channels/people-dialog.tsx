"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Channel } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { AddPeopleForm } from "./add-people-form";
import { MemberList } from "./member-list";
import { mayAddPeople } from "./rights";
import type { Members } from "./use-members";

/** What the dialog shows; null: it is closed. */
export type PeopleView = "list" | "add" | null;

type PeopleDialogProps = {
  channel: Channel;
  members: Members;
  view: PeopleView;
  onView: (view: PeopleView) => void;
};

/** Who is in a channel, and bringing more people in. One dialog for both, so that there is one way out. */
export function PeopleDialog({ channel, members, view, onView }: PeopleDialogProps) {
  const mayAdd = useChatState((state) => mayAddPeople(state, channel));
  const count = members.ids?.length;
  const [lastView, setLastView] = useState(view);
  // While it closes, the dialog shows what it showed.
  if (view !== null && view !== lastView) setLastView(view);
  const isAdding = (view ?? lastView) === "add";
  return (
    <Dialog
      open={view !== null}
      onOpenChange={() => onView(null)}
      title={isAdding ? `Add people to #${channel.name}` : `People in #${channel.name}`}
      description={
        isAdding
          ? "They see everything that was written here, too."
          : count !== undefined && `${count} ${count === 1 ? "person" : "people"}`
      }
      footer={
        !isAdding &&
        mayAdd && (
          <Button
            variant="primary"
            icon={<UserPlus className="size-4" aria-hidden="true" />}
            onClick={() => onView("add")}
          >
            Add people
          </Button>
        )
      }
    >
      {isAdding ? (
        <AddPeopleForm
          channel={channel}
          members={members}
          onAdded={() => onView("list")}
          onCancel={() => onView(null)}
        />
      ) : (
        <MemberList channel={channel} members={members} />
      )}
    </Dialog>
  );
}
