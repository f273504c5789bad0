import { type FocusEvent, type PointerEvent, useState } from "react";

/**
 * Whether a row is looked at: under the mouse, reached by keyboard, or tapped. Only that row draws its
 * tools, so a list of hundreds of messages is not a list of thousands of buttons.
 */
export function useAttention() {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  return {
    isAttended: isHovered || isFocused,
    onPointerEnter: (event: PointerEvent) => setHovered(event.pointerType === "mouse"),
    onPointerLeave: () => setHovered(false),
    onFocus: (event: FocusEvent) => {
      // A click of the mouse gives the focus, too; then hovering tells what is meant.
      if (event.target.matches(":focus-visible") || matchMedia("(hover: none)").matches) setFocused(true);
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
    },
  };
}
