import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { later } from "@/components/later";
import type { SidebarSection } from "@/lib/objects";
import { sectionTitle } from "@/live/sidebar-sections";
import { droppedOf, startDragging, takesDragged } from "./dragging";
import { SectionMenuButton, type SectionMenuProps } from "./section-menu-button";

const SectionMenu = later<SectionMenuProps>(
  () => import("./section-menu").then((module) => module.SectionMenu),
  ({ button }) => <SectionMenuButton {...button} />,
);

type SectionProps = Omit<SectionMenuProps, "section"> & {
  section: SidebarSection;
  action: ReactNode;
  children: ReactNode;
};

/** A part of the list with its name, which folds it away. Conversations and sections can be dropped on it. */
export function Section({ section, action, children, ...menu }: SectionProps) {
  const titleId = useId();
  const [isGoal, setGoal] = useState(false);
  const { arranging } = menu;
  return (
    <section
      aria-labelledby={titleId}
      className={clsx("group/section rounded-md pb-4", isGoal && "bg-accent-soft")}
      onDragOver={(event) => setGoal(takesDragged(event))}
      onDragLeave={() => setGoal(false)}
      onDrop={(event) => {
        setGoal(false);
        const dropped = droppedOf(event);
        if (!dropped) return;
        event.preventDefault();
        if (dropped.what === "place") arranging.move(dropped.id, section.id);
        else arranging.moveSection(dropped.id, section.id);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Dragging is for the mouse; the menu beside it does the same. */}
      <div
        className="flex h-8 items-center justify-between pr-1 pl-1"
        draggable
        onDragStart={(event) => startDragging(event, "section", section.id)}
      >
        <h2 id={titleId} className="min-w-0 text-xs font-medium text-ink-faint">
          <button
            type="button"
            aria-expanded={!section.isCollapsed}
            onClick={() => arranging.change(section.id, { isCollapsed: !section.isCollapsed })}
            className="flex h-6 max-w-full items-center gap-0.5 rounded-sm pr-1.5 hover:text-ink"
          >
            <ChevronRight
              aria-hidden="true"
              className={clsx("size-3 shrink-0 transition-transform", !section.isCollapsed && "rotate-90")}
            />
            <span className="truncate">{sectionTitle(section)}</span>
          </button>
        </h2>
        <span className="flex shrink-0 items-center">
          <span className="opacity-0 group-focus-within/section:opacity-100 group-hover/section:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:opacity-100">
            <SectionMenu section={section} {...menu} />
          </span>
          {action}
        </span>
      </div>
      <ul className="flex flex-col gap-px">{children}</ul>
    </section>
  );
}
