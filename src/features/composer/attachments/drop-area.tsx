import { FileUp } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { bringsFiles, transferredFiles } from "./transferred-files";

type DropAreaProps = {
  /** Stands in the place that takes files: its parent, with all that is in it. */
  anchor: RefObject<HTMLElement | null>;
  /** What it is called: "#general". */
  title: string;
  onFiles: (files: File[]) => void;
};

/** Takes files that are dropped on a conversation, and says so while they hover over it. */
export function DropArea({ anchor, title, onFiles }: DropAreaProps) {
  const [place, setPlace] = useState<DOMRect | null>(null);

  useEffect(() => {
    const region = () => anchor.current?.parentElement ?? null;
    const isHere = (event: DragEvent) =>
      event.target instanceof Node && (region()?.contains(event.target) ?? false);
    const over = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      // Anywhere else the browser would leave the page for the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isHere(event) ? "copy" : "none";
      setPlace((shown) => (isHere(event) ? (shown ?? region()?.getBoundingClientRect() ?? null) : null));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setPlace(null);
    };
    const drop = (event: DragEvent) => {
      setPlace(null);
      if (!event.dataTransfer || !bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (isHere(event)) onFiles(transferredFiles(event.dataTransfer));
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [anchor, onFiles]);

  if (!place) return null;
  const { left, top, width, height } = place;
  return createPortal(
    <div style={{ left, top, width, height }} className="pointer-events-none fixed z-30 p-3">
      <div className="grid h-full animate-fade-in place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/90">
        <p className="flex items-center gap-2 text-base font-medium text-accent">
          <FileUp className="size-5" aria-hidden="true" />
          Drop files to send them to {title}
        </p>
      </div>
    </div>,
    document.body,
  );
}
