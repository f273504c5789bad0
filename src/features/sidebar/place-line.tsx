import clsx from "clsx";
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { later } from "@/components/later";
import { useChatState } from "@/live/use-chat";
import { ChannelLink } from "./channel-link";
import { DirectLink } from "./direct-link";
import { startDragging } from "./dragging";
import { PlaceMenuButton, type PlaceMenuProps } from "./place-menu-button";
import type { Places } from "./places";

const PlaceMenu = later<PlaceMenuProps>(() => import("./place-menu").then((module) => module.PlaceMenu));

type PlaceLineProps = Places &
  Omit<PlaceMenuProps, "onClose"> & {
    isActive: boolean;
  };

/** A conversation in its section: drawn by the mouse, or by its menu, into another one. */
export const PlaceLine = memo(function PlaceLine(props: PlaceLineProps) {
  const { channelId, isActive, sectionId, arranging, onNewSection, hrefOf, open } = props;
  const kind = useChatState((state) => state.channels.get(channelId)?.kind);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const Link = kind === "direct" ? DirectLink : ChannelLink;

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLAnchorElement))
      return;
    const isMenuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    if (!isMenuKey && event.key.toLowerCase() !== "m") return;
    event.preventDefault();
    setMenuOpen(true);
  }

  return (
    <li
      ref={line}
      className="group/line relative"
      onKeyDown={onKeyDown}
      onDragStart={(event) => startDragging(event, "place", channelId)}
    >
      <Link hrefOf={hrefOf} open={open} channelId={channelId} isActive={isActive} />
      <span
        className={clsx(
          "absolute inset-y-0 right-1 my-auto flex h-6 items-center rounded-sm bg-sunken opacity-0",
          "group-hover/line:opacity-100 has-data-[state=open]:opacity-100",
          // Nothing hovers there: it is at the one conversation that is open.
          isActive
            ? "pointer-coarse:bg-transparent pointer-coarse:opacity-100"
            : "pointer-coarse:not-has-data-[state=open]:hidden",
        )}
      >
        {isMenuOpen ? (
          <PlaceMenu
            {...{ channelId, sectionId, arranging, onNewSection }}
            onClose={() => {
              setMenuOpen(false);
              line.current?.querySelector("a")?.focus();
            }}
          />
        ) : (
          <PlaceMenuButton onClick={() => setMenuOpen(true)} />
        )}
      </span>
    </li>
  );
});
