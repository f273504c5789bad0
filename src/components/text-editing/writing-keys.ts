import { continueLine } from "./continue-line";
import { applyEdit, type Edit, typedIn } from "./edit";
import { fenceAt } from "./fences";
import { formatOf } from "./formats";
import { indent } from "./indent";
import { asAddress, linkOver } from "./link";
import { readClipboard } from "./read-clipboard";

/**
 * Makes a text field one for Markdown: chords that format, new lines in lists and code, links and rich text that
 * are pasted. Before React's listeners, which sit further out: a key that does something here is for nobody else.
 *
 * @returns ends it
 */
export function attendWriting(field: HTMLTextAreaElement): () => void {
  let isPlainPaste = false;
  /** After Escape, Tab goes on to the next thing as everywhere: nobody is caught in a block of code. */
  let isTabFree = false;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || field.readOnly) return;
    isPlainPaste = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === "KeyV";
    if (event.key === "Escape") isTabFree = true;
    else if (event.key !== "Tab" && event.key !== "Shift") isTabFree = false;
    const edit = editFor(event);
    if (!edit) return;
    event.preventDefault();
    event.stopPropagation();
    applyEdit(field, edit);
  }

  function editFor(event: KeyboardEvent): Edit | null {
    const typed = typedIn(field);
    if (event.ctrlKey || event.metaKey) return formatOf(event)?.toggle(typed) ?? null;
    if (event.altKey) return null;
    const isInCode = () => fenceAt(typed.text, typed.start) !== null;
    if (event.key === "Tab") return !isTabFree && isInCode() ? indent(typed, event.shiftKey) : null;
    if (event.key !== "Enter") return null;
    if (isInCode()) return newLine(typed.text, typed.start, typed.end);
    return event.shiftKey ? continueLine(typed) : null;
  }

  function onPaste(event: ClipboardEvent): void {
    const isPlain = isPlainPaste;
    isPlainPaste = false;
    const data = event.clipboardData;
    if (isPlain || !data || data.files.length > 0 || field.readOnly) return;
    const typed = typedIn(field);
    if (fenceAt(typed.text, typed.start)) return;
    const address = asAddress(data.getData("text/plain"));
    const edit = address ? linkOver(typed, address) : null;
    const text = edit || address ? null : readClipboard(data.getData("text/html"));
    if (!edit && text === null) return;
    event.preventDefault();
    if (edit) applyEdit(field, edit);
    else if (text !== null) {
      const caret = typed.start + text.length;
      applyEdit(field, { from: typed.start, to: typed.end, insert: text, start: caret, end: caret });
    }
  }

  field.addEventListener("keydown", onKeyDown);
  field.addEventListener("paste", onPaste);
  return () => {
    field.removeEventListener("keydown", onKeyDown);
    field.removeEventListener("paste", onPaste);
  };
}

/** A line of code begins as far in as the one before. */
function newLine(text: string, start: number, end: number): Edit {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const insert = `\n${/^[ \t]*/.exec(line)?.[0] ?? ""}`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}
