/**
 * Puts text in the place of what is selected in a text field, as if it had been typed: the browser's own undo
 * takes it back, and whoever listens to the field hears of it.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The one way that undo knows; deprecated, and without a successor.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
