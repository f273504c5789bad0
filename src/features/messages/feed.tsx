import clsx from "clsx";
import type { ComponentProps } from "react";

/** Not negative: a box that scrolls must be reachable by keyboard. */
const reachable = 0;

/** The scrolling box of the messages, which the skip link leads to. */
export function Feed({ className, ...rest }: Omit<ComponentProps<"div">, "role" | "id">) {
  return (
    <div
      {...rest}
      id="messages"
      role="feed"
      tabIndex={reachable}
      className={clsx("flex overflow-y-auto overscroll-contain focus-visible:-outline-offset-2", className)}
    />
  );
}
