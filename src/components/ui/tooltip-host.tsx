"use client";

import { useLayoutEffect, useRef } from "react";
import { Kbd } from "./kbd";
import { placeBeside } from "./place-beside";
import type { TooltipSide } from "./tooltip";
import { useTooltipAnchor } from "./use-tooltip-anchor";

/** Once for all pages: the one tooltip that is to be seen, if any. */
export function TooltipHost() {
  const anchor = useTooltipAnchor();
  const box = useRef<HTMLDivElement>(null);
  const { tooltip, tooltipSide, tooltipShortcut } = anchor?.dataset ?? {};

  useLayoutEffect(() => {
    if (!anchor || !box.current) return;
    const side = (anchor.dataset.tooltipSide ?? "top") as TooltipSide;
    const view = { width: innerWidth, height: innerHeight };
    const size = box.current.getBoundingClientRect();
    const { left, top } = placeBeside(anchor.getBoundingClientRect(), size, side, view);
    Object.assign(box.current.style, { left: `${left}px`, top: `${top}px` });
  }, [anchor]);

  if (!tooltip) return null;
  return (
    <div
      key={`${tooltip} ${tooltipSide}`}
      ref={box}
      aria-hidden="true"
      className="pointer-events-none fixed z-50 flex w-max max-w-72 animate-fade-in items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas select-none"
    >
      {tooltip}
      {tooltipShortcut && <Kbd inverted>{tooltipShortcut}</Kbd>}
    </div>
  );
}
