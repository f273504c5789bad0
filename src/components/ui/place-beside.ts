import type { TooltipSide } from "./tooltip";

type Size = { width: number; height: number };
type Corner = { left: number; top: number };

/** In pixels: from the element to what stands beside it, and from there to the edge of the window. */
const gap = 6;
const margin = 8;

const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/** Where something of this size stands beside an element: on the other side where there is no room for it. */
export function placeBeside(element: Size & Corner, size: Size, side: TooltipSide, view: Size): Corner {
  const most = { left: view.width - size.width - margin, top: view.height - size.height - margin };
  const axis = side === "top" || side === "bottom" ? "top" : "left";
  const wanted = cornerAt(element, size, side);
  const isRoom = wanted[axis] >= margin && wanted[axis] <= most[axis];
  const { left, top } = isRoom ? wanted : cornerAt(element, size, opposite[side]);
  return { left: clamp(left, margin, most.left), top: clamp(top, margin, most.top) };
}

function cornerAt(element: Size & Corner, { width, height }: Size, side: TooltipSide): Corner {
  const left = element.left + (element.width - width) / 2;
  const top = element.top + (element.height - height) / 2;
  if (side === "top") return { left, top: element.top - gap - height };
  if (side === "bottom") return { left, top: element.top + element.height + gap };
  if (side === "left") return { left: element.left - gap - width, top };
  return { left: element.left + element.width + gap, top };
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
