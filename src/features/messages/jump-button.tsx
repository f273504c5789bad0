import { ArrowDown } from "lucide-react";
import { Button } from "@/components/ui/button";

type JumpButtonProps = { newCount: number; onJump: () => void };

/** The way back to the newest message, for who is reading further up. */
export function JumpButton({ newCount, onJump }: JumpButtonProps) {
  return (
    <div className="animate-fade-in rounded-md bg-raised shadow-float">
      <Button
        variant={newCount > 0 ? "primary" : "ghost"}
        icon={<ArrowDown className="size-4" aria-hidden="true" />}
        onClick={onJump}
      >
        {newCount === 0 ? "Jump to newest" : `${newCount} new ${newCount === 1 ? "message" : "messages"}`}
      </Button>
    </div>
  );
}
