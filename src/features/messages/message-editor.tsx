import { type KeyboardEvent, useContext, useEffect, useRef, useState } from "react";
import { isComposing } from "@/components/is-composing";
import { Button } from "@/components/ui/button";
import { faultOf } from "@/components/ui/faults";
import { controlClass } from "@/components/ui/field";
import { useAutoHeight } from "@/components/use-auto-height";
import type { Message } from "@/lib/objects";
import { CompletionContext } from "@/live/completion";
import { type Picks, toReferences, toTyped } from "@/live/typed-text";
import { useChat } from "@/live/use-chat";

export type MessageEditorProps = { message: Message; onDone: () => void };

/** One's own message with its text open: Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: MessageEditorProps) {
  const chat = useChat();
  const [picks] = useState<Picks>(() => new Map());
  const [text, setText] = useState(() => toTyped(chat.getState(), message.text, picks));
  const MentionCompletion = useContext(CompletionContext);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useAutoHeight(field);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);

  async function save() {
    if (isSaving || text.trim() === "") return;
    const written = toReferences(chat.getState(), text.trim(), picks);
    if (written === message.text) return onDone();
    setSaving(true);
    setError(null);
    try {
      await chat.edit(message.id, written);
      onDone();
    } catch (cause) {
      setError(faultOf(cause));
      setSaving(false);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Escape") onDone();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void save();
    } else return;
    event.stopPropagation();
  }

  return (
    <div className="pt-1 pb-1.5">
      <textarea
        ref={field}
        aria-label="Edit message"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        aria-invalid={error ? true : undefined}
        className={`${controlClass} field-sizing-content max-h-[40dvh] resize-none px-3 py-2`}
      />
      {MentionCompletion && <MentionCompletion field={field} channelId={message.channelId} picks={picks} />}
      {error && (
        <p role="alert" className="pt-1 text-sm text-danger">
          {error}
        </p>
      )}
      <div className="flex items-center gap-2 pt-1">
        <Button variant="primary" loading={isSaving} disabled={text.trim() === ""} onClick={save}>
          Save
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
        <span className="text-xs text-ink-faint pointer-coarse:hidden">Enter saves, Esc cancels</span>
      </div>
    </div>
  );
}
