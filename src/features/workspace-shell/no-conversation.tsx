"use client";

import { DoorClosed, MessageCircleOff } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

/** The address names a conversation that does not exist for the reader. */
export function NoConversation({ onGoToGeneral }: { onGoToGeneral: () => void }) {
  return (
    <EmptyState
      className="my-auto"
      icon={<MessageCircleOff aria-hidden="true" />}
      title="This conversation is not here"
      action={
        <Button variant="primary" onClick={onGoToGeneral}>
          Go to general
        </Button>
      }
    >
      It was never there, or you are not in it any more.
    </EmptyState>
  );
}

/** The reader was taken out of the workspace while they were looking at it. */
export function NoWorkspace() {
  return (
    <EmptyState
      className="my-auto"
      icon={<DoorClosed aria-hidden="true" />}
      title="You are not in this workspace any more"
      action={
        <Link href="/" className={buttonClass("primary")}>
          To your workspaces
        </Link>
      }
    >
      Somebody took you out of it, or you left it in another window.
    </EmptyState>
  );
}
