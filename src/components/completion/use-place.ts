import { type CSSProperties, type RefObject, useLayoutEffect, useState } from "react";

const gap = 6;
/** The list's greatest height, with its edges. */
const room = 270;
const widest = 400;

/** Where a list stands at a field: above it and what belongs to it, or below where there is no room. */
export function usePlace(field: RefObject<HTMLElement | null>): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ visibility: "hidden" });
  useLayoutEffect(() => {
    function put() {
      const box = field.current?.getBoundingClientRect();
      if (!box) return;
      // Buttons over the field, in the same form, stay to be seen.
      const top = field.current?.closest("form")?.getBoundingClientRect().top ?? box.top;
      const across = { left: box.left, width: Math.min(box.width, widest) };
      setPlace(
        top > room
          ? { ...across, bottom: window.innerHeight - top + gap }
          : { ...across, top: box.bottom + gap },
      );
    }
    put();
    // Also of lists around the field: scrolling does not bubble.
    addEventListener("scroll", put, { capture: true, passive: true });
    addEventListener("resize", put);
    return () => {
      removeEventListener("scroll", put, { capture: true });
      removeEventListener("resize", put);
    };
  }, [field]);
  return place;
}
