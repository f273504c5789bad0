"use client";

import { useEffect, useState } from "react";
import { later } from "@/components/later";
import type { PersonPopoverProps } from "./person-popover";

const PersonPopover = later<PersonPopoverProps>(() =>
  import("./person-popover").then((module) => module.PersonPopover),
);

/** Shows the card of whoever is clicked on, wherever in the page a name or a face stands. */
export function PersonCardHost({ onOpenChannel }: { onOpenChannel: (channelId: string) => void }) {
  const [shown, setShown] = useState<PersonPopoverProps["shown"]>(null);

  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const anchor = target instanceof Element ? target.closest<HTMLElement>("[data-person]") : null;
      if (anchor) setShown({ anchor, personId: anchor.dataset.person ?? "" });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);

  return <PersonPopover shown={shown} onClose={() => setShown(null)} onOpenChannel={onOpenChannel} />;
}
