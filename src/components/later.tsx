"use client";

import { type ComponentType, createElement, type PointerEvent, useState, useSyncExternalStore } from "react";
import { fetchOnce } from "./fetch-once";
import { KeepFocus } from "./keep-focus";

/** What a menu learns when it comes: whether somebody has pressed already what stood in its place. */
export type StartsOpen = { startsOpen?: boolean };
type Pressable = { button: { onPointerDown: (event: PointerEvent) => void; onClick: () => void } };

/**
 * A component whose code is fetched when the page is alive, for what nobody sees at first: menus and
 * dialogs. Until it is there, and on the server, `StandIn` is drawn with the same props: the button that
 * the menu will hang on. What is pressed meanwhile counts, and the focus stays where it is.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props & StartsOpen>>,
  StandIn?: ComponentType<Props & Pressable>,
): ComponentType<Props> {
  const component = fetchOnce(load);
  return function Later(props: Props) {
    const Loaded = useSyncExternalStore(component.subscribe, component.get, nothing);
    const [isWanted, setWanted] = useState(false);
    if (!StandIn) return Loaded && createElement(Loaded, props);
    const button = {
      // Menus open as the button goes down; if theirs comes before it is up again, there is no click.
      onPointerDown: (event: PointerEvent) => event.button === 0 && setWanted(true),
      onClick: () => setWanted(true),
    };
    return (
      <KeepFocus
        before={createElement(StandIn, { ...props, button })}
        after={Loaded && createElement(Loaded, { ...props, startsOpen: isWanted })}
      />
    );
  };
}

const nothing = () => null;
