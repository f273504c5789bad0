"use client";

import { type ReactNode, useCallback, useLayoutEffect, useRef } from "react";

type KeepFocusProps = {
  before: ReactNode;
  after: ReactNode | null;
  /** What takes over the focus: a selector. */
  heir?: string;
};

/** Draws `before` until there is an `after`, whose heir takes over the focus if anything in `before` had it. */
export function KeepFocus({ before, after, heir = "button" }: KeepFocusProps) {
  const place = useRef<HTMLSpanElement>(null);
  const hadFocus = useRef(false);
  const note = useCallback(() => {
    hadFocus.current = place.current?.contains(document.activeElement) ?? false;
  }, []);
  const isHere = after !== null;

  useLayoutEffect(() => {
    if (isHere && hadFocus.current) place.current?.querySelector<HTMLElement>(heir)?.focus();
  }, [isHere, heir]);

  return (
    <span ref={place} className="contents">
      {after ?? <Leaving onLeave={note}>{before}</Leaving>}
    </span>
  );
}

/** Calls `onLeave` when it is taken out, while its elements are still in the page. */
function Leaving({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  useLayoutEffect(() => onLeave, [onLeave]);
  return children;
}
