import { useEffect, useState } from "react";

/** In milliseconds: how long the mouse rests before a tooltip shows, and for how long the next follows at once. */
const delayMs = 450;
const followMs = 200;

/** The element whose tooltip is to be seen: the mouse rests on it, or the keyboard has led there. */
export function useTooltipAnchor(): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  useEffect(() => {
    let pointed: HTMLElement | null = null;
    let shown: HTMLElement | null = null;
    let hiddenAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout>;

    const show = (next: HTMLElement) => {
      shown = next;
      setAnchor(next);
    };
    const hide = () => {
      clearTimeout(timer);
      if (shown) hiddenAt = performance.now();
      shown = null;
      setAnchor(null);
    };
    const point = (next: HTMLElement | null) => {
      if (next === pointed) return;
      pointed = next;
      hide();
      if (next) timer = setTimeout(show, performance.now() - hiddenAt < followMs ? 0 : delayMs, next);
    };
    const onPointerOver = (event: PointerEvent) =>
      point(event.pointerType === "mouse" ? anchorOf(event.target) : null);
    const onFocusIn = ({ target }: FocusEvent) => {
      const next = anchorOf(target);
      // A menu or dialog that closes gives the focus back; only the keyboard asks for a tooltip.
      if (next && next === target && next.matches(":focus-visible")) show(next);
    };
    const onPointerGone = () => point(null);

    const page = document.documentElement;
    const listening = new AbortController();
    const { signal } = listening;
    page.addEventListener("pointerover", onPointerOver, { signal });
    page.addEventListener("pointerleave", onPointerGone, { signal });
    page.addEventListener("focusin", onFocusIn, { signal });
    for (const end of ["focusout", "pointerdown", "keydown", "scroll"])
      page.addEventListener(end, hide, { signal, capture: true, passive: true });
    return () => {
      listening.abort();
      clearTimeout(timer);
    };
  }, []);

  return anchor;
}

const anchorOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
