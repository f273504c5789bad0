import { later } from "@/components/later";
import { OwnFace } from "./own-face";

const OwnMenu = later<object>(
  () => import("./own-menu").then((module) => module.OwnMenu),
  ({ button }) => <OwnFace {...button} />,
);

/** Oneself, and below it what one can say of oneself. */
export function OwnLine() {
  return (
    <div className="flex h-14 shrink-0 items-center border-t border-line px-1.5">
      <OwnMenu />
    </div>
  );
}
