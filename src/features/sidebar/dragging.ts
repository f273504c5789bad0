import type { DragEvent } from "react";

/** What is dragged in the sidebar: a conversation, or a whole section. Other windows and programs do not take it. */
export type Dragged = "place" | "section";

const typeOf = (what: Dragged) => `application/x-parley-${what}`;

export function startDragging(event: DragEvent, what: Dragged, id: string): void {
  event.dataTransfer.setData(typeOf(what), id);
  event.dataTransfer.effectAllowed = "move";
}

/** Whether something that belongs here is over it; then it may be dropped. */
export function takesDragged(event: DragEvent): boolean {
  const { types } = event.dataTransfer;
  if (!types.includes(typeOf("place")) && !types.includes(typeOf("section"))) return false;
  event.preventDefault();
  event.dataTransfer.dropEffect = "move";
  return true;
}

/** What was dropped; null when it is nothing of the sidebar. */
export function droppedOf({ dataTransfer }: DragEvent): { what: Dragged; id: string } | null {
  for (const what of ["place", "section"] as const) {
    const id = dataTransfer.getData(typeOf(what));
    if (id) return { what, id };
  }
  return null;
}
