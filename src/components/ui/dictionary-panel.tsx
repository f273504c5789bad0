import { LogoMark } from "./logo";

/** What the name means, for wide screens with room to spare. */
export function DictionaryPanel() {
  return (
    <aside
      aria-label="What the name means"
      className="relative hidden overflow-hidden bg-brand text-brand-ink lg:flex lg:flex-col lg:justify-end"
    >
      {/* As tall as the room above the text: the tail of the P points at it. */}
      <LogoMark className="absolute -top-8 left-12 h-[calc(100%-15rem)] min-h-64 -translate-x-1/6 opacity-[0.07] xl:left-16" />
      <div className="relative max-w-lg p-12 xl:p-16">
        <p className="text-3xl font-semibold tracking-tight">par·ley</p>
        <p className="mt-1 text-base opacity-80">
          {/* Inter has these letters in a file of its own, too large for one word. */}
          <span className="[font-family:system-ui]">/ˈpɑːli/</span> <em className="ml-2">noun</em>
        </p>
        <ol className="mt-5 flex flex-col gap-2.5 text-lg text-pretty">
          <li className="flex gap-3">
            <span className="tabular-nums opacity-80">1</span>
            Talk between people who want to come to terms.
          </li>
          <li className="flex gap-3">
            <span className="tabular-nums opacity-80">2</span>
            The room for it, on a server of your own.
          </li>
        </ol>
        <p className="mt-6 text-sm opacity-80">
          From Old French <em>parler</em>, to speak.
        </p>
      </div>
    </aside>
  );
}
