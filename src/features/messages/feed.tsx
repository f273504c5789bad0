import clsx from "clsx";
import type { ComponentProps } from "react";

/** Not negative: a box that scrolls must be reachable by keyboard. */
const reachable = 0;

type FeedProps = Omit<ComponentProps<"div">, "role" | "id"> & {
  /** Of the main list, which the skip link leads to; a thread has none. */
  id?: string;
};

/** The scrolling box of the messages. */
export function Feed({ className, ...rest }: FeedProps) {
  return (
    <div
      {...rest}
      role="feed"
      data-region=""
      tabIndex={reachable}
      className={clsx("flex overflow-y-auto overscroll-contain focus-visible:-outline-offset-2", className)}
    />
  );
}
