"use client";

import type { ComponentProps, MouseEvent } from "react";

/**
 * A link to another place of the same workspace: everything is in the browser already, so it changes the
 * address and asks for nothing. In a new tab it is a link like any other.
 */
export function SoftLink({ href, onClick, ...rest }: ComponentProps<"a"> & { href: string }) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, "", href);
  }
  return <a {...rest} href={href} onClick={follow} />;
}
