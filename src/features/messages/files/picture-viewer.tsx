"use client";

import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from "lucide-react";
import * as Primitive from "radix-ui/dialog";
import { useEffect, useSyncExternalStore } from "react";
import { sizeWords } from "@/components/files/file-size";
import { IconButton } from "@/components/ui/icon-button";
import { Scrim } from "@/components/ui/scrim";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { fileUrl } from "@/lib/file-url";
import {
  getShownPictures,
  type ShownPictures,
  showPictures,
  subscribeToShownPictures,
} from "./shown-pictures";
import { useZoom } from "./use-zoom";

/** Shows the pictures of a message as large as the window, one after the other. One for the whole page. */
export function PictureViewer() {
  const shown = useSyncExternalStore(subscribeToShownPictures, getShownPictures, getShownPictures);
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={shown !== null} onOpenChange={(isOpen) => !isOpen && showPictures(null)}>
      <Primitive.Portal>
        <Scrim open={shown !== null} />
        <Primitive.Content
          {...returnFocus}
          aria-modal="true"
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col bg-canvas outline-none data-[state=open]:animate-fade-in"
        >
          {shown && <Viewer key={shown.pictures[shown.index]?.id} {...shown} />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Viewer({ pictures, index }: ShownPictures) {
  const { frame, style, isZoomed, zoomBy, reset, handlers } = useZoom();
  const picture = pictures[index];
  const go = (by: number) => {
    if (pictures[index + by]) showPictures({ pictures, index: index + by });
  };
  if (!picture) return null;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Keys go={go} zoomBy={zoomBy} reset={reset} />
      <header className="flex items-center gap-1 border-b border-line px-3 py-2">
        <div className="min-w-0 flex-1">
          <Primitive.Title dir="auto" className="truncate text-sm font-semibold text-ink">
            {picture.name}
          </Primitive.Title>
          <p className="truncate text-xs text-ink-muted tabular-nums">
            {pictures.length > 1 && `${index + 1} of ${pictures.length} · `}
            {picture.width} × {picture.height} · {sizeWords(picture.size)}
          </p>
        </div>
        <IconButton label="Zoom out" shortcut="-" icon={<ZoomOut />} onClick={() => zoomBy(1 / 1.5)} />
        <IconButton label="Zoom in" shortcut="+" icon={<ZoomIn />} onClick={() => zoomBy(1.5)} />
        <a
          href={fileUrl(picture.id)}
          download={picture.name}
          aria-label={`Download ${picture.name}`}
          className="grid size-8 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:size-10"
        >
          <Download className="size-4.5" aria-hidden="true" />
        </a>
        <Primitive.Close asChild>
          <IconButton label="Close" shortcut="Esc" icon={<X />} />
        </Primitive.Close>
      </header>
      <div
        ref={frame}
        {...handlers}
        className={`relative grid min-h-0 flex-1 touch-none place-items-center overflow-hidden bg-sunken p-4 select-none ${isZoomed ? "cursor-grab active:cursor-grabbing" : "cursor-zoom-in"}`}
      >
        <img
          src={fileUrl(picture.id)}
          alt={picture.name}
          width={picture.width}
          height={picture.height}
          draggable={false}
          style={style}
          className="h-auto max-h-full min-h-0 w-auto max-w-full object-contain"
        />
        {pictures.length > 1 && (
          <>
            <Step label="Previous picture" side="left" isThere={index > 0} onStep={() => go(-1)} />
            <Step
              label="Next picture"
              side="right"
              isThere={index < pictures.length - 1}
              onStep={() => go(1)}
            />
          </>
        )}
      </div>
    </div>
  );
}

type KeysProps = { go: (by: number) => void; zoomBy: (factor: number) => void; reset: () => void };

/** Wherever the focus is in the viewer, the keys are its own. */
function Keys({ go, zoomBy, reset }: KeysProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowLeft") go(-1);
      else if (event.key === "ArrowRight") go(1);
      else if (event.key === "+" || event.key === "=") zoomBy(1.5);
      else if (event.key === "-") zoomBy(1 / 1.5);
      else if (event.key === "0") reset();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
  return null;
}

type StepProps = { label: string; side: "left" | "right"; isThere: boolean; onStep: () => void };

function Step({ label, side, isThere, onStep }: StepProps) {
  return (
    <div
      className={`absolute inset-y-0 grid place-items-center px-2 ${side === "left" ? "left-0" : "right-0"}`}
    >
      <IconButton
        size="md"
        label={label}
        shortcut={side === "left" ? "←" : "→"}
        icon={side === "left" ? <ChevronLeft /> : <ChevronRight />}
        aria-disabled={!isThere}
        className="border border-line bg-raised shadow-float aria-disabled:opacity-40"
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onClick={onStep}
      />
    </div>
  );
}
