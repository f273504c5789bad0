export type TooltipSide = "top" | "right" | "bottom" | "left";

type TooltipOptions = { side?: TooltipSide; shortcut?: string };

/**
 * The attributes of an element with a tooltip, which TooltipHost draws. For the eye alone: to a screen
 * reader the element has to say by itself what it is.
 */
export const tooltip = (label: string, { side = "top", shortcut }: TooltipOptions = {}) => ({
  "data-tooltip": label,
  "data-tooltip-side": side,
  "data-tooltip-shortcut": shortcut,
});
