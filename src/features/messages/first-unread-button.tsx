import { ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";

/** The way to where one stopped reading, when that is out of sight. */
export function FirstUnreadButton({ onJump }: { onJump: () => void }) {
  return (
    <div data-first-unread="" className="animate-fade-in rounded-md bg-raised shadow-float">
      <Button
        variant="ghost"
        icon={<ArrowUp className="size-4 text-mention" aria-hidden="true" />}
        onClick={onJump}
      >
        Jump to first unread
      </Button>
    </div>
  );
}
