import type { Page } from "./page";

type Happening = "visibility" | "network" | "thaw" | "input";

/** A page that is looked at, with a network; what happens to it, the test makes happen. */
export function createFakePage() {
  const nothing = (): void => undefined;
  const device = { isVisible: true, isOnline: true, hasFocus: true };
  const happen: Record<Happening, () => void> = {
    visibility: nothing,
    network: nothing,
    thaw: nothing,
    input: nothing,
  };
  const on = (name: Happening) => (listener: () => void) => {
    happen[name] = listener;
    return () => {
      happen[name] = nothing;
    };
  };
  const page: Page = {
    isVisible: () => device.isVisible,
    isOnline: () => device.isOnline,
    hasFocus: () => device.hasFocus,
    onVisibilityChange: on("visibility"),
    onNetworkChange: on("network"),
    onThaw: on("thaw"),
    onInput: on("input"),
  };
  return { page, device, happen };
}
