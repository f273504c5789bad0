import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";

type AttachButtonProps = { onFiles: (files: File[]) => void; disabled?: boolean };

/** Asks the system for files. */
export function AttachButton({ onFiles, disabled }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = "";
        }}
      />
      <IconButton
        label="Attach files"
        icon={<Paperclip aria-hidden="true" />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
