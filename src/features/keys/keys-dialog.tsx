import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type KeyGroup, type KeyLine, keyGroups } from "@/lib/keys";

type KeysDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** All that can be done without a mouse. */
export function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" size="xl">
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reachable.
        tabIndex={0}
        className="-mx-2 gap-x-10 rounded-md px-2 focus-visible:outline-1 focus-visible:outline-line-strong md:columns-2 lg:columns-3"
      >
        {keyGroups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, lines }: KeyGroup) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.words} className="flex items-baseline justify-between gap-4 py-1">
            <dt className="text-sm text-ink">{line.words}</dt>
            <dd className="flex shrink-0 gap-2">
              <Chords {...line} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Chords = ({ chords }: KeyLine) =>
  chords.map((chord) => <Kbd key={chord.join(" ")}>{chord.map(nameOf).join(" ")}</Kbd>);

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.userAgent);
const nameOf = (key: string) => (key === "Mod" ? (isMac() ? "⌘" : "Ctrl") : key);
