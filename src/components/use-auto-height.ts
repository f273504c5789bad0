import { type RefObject, useLayoutEffect } from "react";

/** Lets a text area grow with its text where the browser does not do it by `field-sizing`. */
export function useAutoHeight(field: RefObject<HTMLTextAreaElement | null>): void {
  // After every drawing: the text is among what may have changed, and measuring is cheap.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  });
}
