import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";

type Caret = { text: string; at: number };

/** The text of a field and where the caret is in it; null while it has no focus, or something is selected. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>): Caret | null {
  const [caret, setCaret] = useState<Caret | null>(null);

  const look = useEffectEvent(() => {
    const area = field.current;
    const isThere = area && document.activeElement === area && area.selectionStart === area.selectionEnd;
    const next = isThere ? { text: area.value, at: area.selectionStart } : null;
    if (next?.text !== caret?.text || next?.at !== caret?.at) setCaret(next);
  });

  useEffect(() => {
    const area = field.current;
    const onChange = () => look();
    const ofField = ["input", "keyup", "click", "focus", "blur"] as const;
    for (const name of ofField) area?.addEventListener(name, onChange);
    document.addEventListener("selectionchange", onChange);
    return () => {
      for (const name of ofField) area?.removeEventListener(name, onChange);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [field]);
  // The text may also change without anybody's typing: it is sent, and the field is empty.
  useLayoutEffect(() => look());

  return caret;
}
