import { Search } from "lucide-react";
import { Kbd } from "@/components/ui/kbd";
import { useHydrated } from "@/components/use-hydrated";

/** Where everything that one knows the name of is found. */
export function FindButton({ onClick }: { onClick: () => void }) {
  const isAlive = useHydrated();
  return (
    <div className="shrink-0 px-2 pb-1.5">
      <button
        type="button"
        onClick={onClick}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 w-full items-center gap-2.5 rounded-md border border-line bg-canvas px-2.5 text-left text-sm text-ink-muted hover:border-line-strong hover:text-ink pointer-coarse:h-10"
      >
        <Search className="size-4 shrink-0 opacity-70" aria-hidden="true" />
        <span className="flex-1">Find</span>
        {isAlive && (
          <span aria-hidden="true" className="pointer-coarse:hidden">
            <Kbd>{/Mac|iP(hone|ad)/.test(navigator.userAgent) ? "⌘ K" : "Ctrl K"}</Kbd>
          </span>
        )}
      </button>
    </div>
  );
}
