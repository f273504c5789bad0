import * as Primitive from "radix-ui/popover";
import { useMemo } from "react";
import { useChatState } from "@/live/use-chat";
import { PersonCard } from "./person-card";

export type PersonPopoverProps = {
  shown: { anchor: HTMLElement; personId: string } | null;
  onClose: () => void;
  onOpenChannel: (channelId: string) => void;
};

/** The card, floating at what was clicked on. The focus goes in, and back there. */
export function PersonPopover({ shown, onClose, onOpenChannel }: PersonPopoverProps) {
  const anchor = shown?.anchor;
  const person = useChatState((state) => state.people.get(shown?.personId ?? ""));
  const virtualRef = useMemo(() => ({ current: anchor ?? null }), [anchor]);
  if (!person) return null;
  return (
    <Primitive.Root open={shown !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Primitive.Anchor virtualRef={virtualRef as { current: HTMLElement }} />
      <Primitive.Portal>
        <Primitive.Content
          aria-label={person.name}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // A second click on the same name closes by itself; it must not open again at once.
            if (event.target instanceof Element && event.target.closest("[data-person]"))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor?.focus({ preventScroll: true });
          }}
          className="z-50 w-72 max-w-[calc(100vw-1rem)] animate-pop-in rounded-lg bg-raised p-4 shadow-float outline-none"
        >
          <PersonCard
            person={person}
            onOpenChannel={(channelId) => {
              onClose();
              onOpenChannel(channelId);
            }}
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
