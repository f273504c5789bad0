import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Avatar } from "@/components/ui/avatar";
import { useChatState } from "@/live/use-chat";

/** The workspace one is in, as the button that its menu hangs on. */
export function WorkspaceName(button: ComponentProps<"button">) {
  const id = useChatState((state) => state.workspace.id);
  const name = useChatState((state) => state.workspace.name);
  return (
    <button
      {...button}
      type="button"
      className="flex h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 data-[state=open]:bg-press"
    >
      <Avatar id={id} name={name} size="sm" shape="square" />
      <span className="min-w-0 truncate text-base font-semibold text-ink">{name}</span>
      <ChevronsUpDown className="ml-auto size-4 shrink-0 text-ink-faint" aria-hidden="true" />
    </button>
  );
}
