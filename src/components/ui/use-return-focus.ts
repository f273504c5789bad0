"use client";

import { useRef } from "react";

/**
 * Takes the focus into a dialog, and back to where it was when a dialog opened. Radix does so only for a trigger of its
 * own, and these dialogs are opened by state, mostly from a menu that is gone when they close.
 */
export function useReturnFocus() {
  const origin = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      origin.current = originOf(document.activeElement);
      // On a phone, a field with the focus brings up the keyboard before one has read what it is for.
      if (!matchMedia("(pointer: coarse)").matches || !(event.currentTarget instanceof HTMLElement)) return;
      event.preventDefault();
      event.currentTarget.focus();
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      // What closed the dialog may have moved on already: to the composer of a new channel, say.
      const active = document.activeElement;
      const isElsewhere = active !== document.body && !(event.currentTarget as Node | null)?.contains(active);
      if (isElsewhere) return;
      // What was removed by the dialog cannot have it; the page's content is next.
      const target = origin.current?.isConnected
        ? origin.current
        : document.querySelector<HTMLElement>("main");
      target?.focus();
    },
  };
}

function originOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : active;
  return opener instanceof HTMLElement ? opener : null;
}
