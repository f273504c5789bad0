"use client";

import { DoorClosed, MessageCircleOff } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

type PlaceholderProps = {
  /** On phones the way to the other conversations. */
  lead: ReactNode;
};

/** The address names a conversation that does not exist for the reader. */
export function NoConversation({ lead, onGoToGeneral }: PlaceholderProps & { onGoToGeneral: () => void }) {
  return (
    <Placeholder lead={lead} title="This conversation is not here">
      <EmptyState
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
    </Placeholder>
  );
}

/** The reader was taken out of the workspace while they were looking at it. */
export function NoWorkspace({ lead }: PlaceholderProps) {
  return (
    <Placeholder lead={lead} title="You are not in this workspace any more">
      <EmptyState
        icon={<DoorClosed aria-hidden="true" />}
        title="You are not in this workspace any more"
        action={
          <a href="/" className={buttonClass("primary")}>
            To your workspaces
          </a>
        }
      >
        Somebody took you out of it, or you left it in another window.
      </EmptyState>
    </Placeholder>
  );
}

function Placeholder({ lead, title, children }: PlaceholderProps & { title: string; children: ReactNode }) {
  return (
    <>
      <header className="flex h-13 shrink-0 items-center px-2 md:hidden">{lead}</header>
      <h1 className="sr-only">{title}</h1>
      <div id="messages" tabIndex={-1} className="flex min-h-0 flex-1 flex-col justify-center">
        {children}
      </div>
    </>
  );
}
