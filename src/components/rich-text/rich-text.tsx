import clsx from "clsx";
import { createElement, Fragment, type ReactNode } from "react";
import type { Block, Inline, ListItem, Reference } from "@/lib/markdown/tree";
import { useBlocks } from "./blocks";
import { CodeBlock } from "./code-block";

export type Drawing = {
  /** A person, group or channel as it is called now. */
  drawReference: (reference: Reference) => ReactNode;
  /** The emoji between the colons; null when there is none of that name. */
  drawEmoji?: (name: string) => ReactNode;
};

type RichTextProps = Drawing & {
  text: string;
  /** Stands at the end of the last line. */
  after?: ReactNode;
};

/** The one place that shows what people write: Markdown as elements, never as HTML. */
export function RichText({ text, after, ...drawing }: RichTextProps) {
  const blocks = useBlocks(text);
  const last = blocks.at(-1);
  const draw = drawWith(drawing);
  return (
    <div className="space-y-1.5">
      {inPlace(blocks.slice(0, -1).map(draw.block))}
      {last?.kind === "paragraph" ? (
        <p className="whitespace-pre-wrap">
          {draw.inlines(last.children)}
          {after}
        </p>
      ) : (
        <>
          {last && draw.block(last)}
          {after && <p>{after}</p>}
        </>
      )}
    </div>
  );
}

/** The parts of a text have no identity but their place. */
const inPlace = (nodes: readonly ReactNode[]) => createElement(Fragment, null, ...nodes);

const alignments = { left: "text-left", center: "text-center", right: "text-right" };

function drawWith({ drawReference, drawEmoji }: Drawing) {
  const inlines = (children: readonly Inline[]) => inPlace(children.map(inline));
  const blocks = (children: readonly Block[]) => inPlace(children.map(block));

  function block(it: Block): ReactNode {
    switch (it.kind) {
      case "paragraph":
        return <p className="whitespace-pre-wrap">{inlines(it.children)}</p>;
      case "heading":
        return (
          <p className={it.level === 1 ? "text-lg font-semibold" : "font-semibold"}>{inlines(it.children)}</p>
        );
      case "quote":
        return (
          <blockquote className="space-y-1.5 border-l-3 border-line pl-3 text-ink-muted">
            {blocks(it.children)}
          </blockquote>
        );
      case "codeBlock":
        return <CodeBlock language={it.language} text={it.text} />;
      case "list":
        return list(it);
      case "table":
        return table(it);
    }
  }

  function list({ isOrdered, start, items }: Extract<Block, { kind: "list" }>): ReactNode {
    const drawn = inPlace(items.map(item));
    return isOrdered ? (
      <ol start={start} className="list-decimal space-y-0.5 pl-7 marker:text-ink-muted">
        {drawn}
      </ol>
    ) : (
      <ul className="list-disc space-y-0.5 pl-5 marker:text-ink-faint">{drawn}</ul>
    );
  }

  function item({ isDone, children }: ListItem): ReactNode {
    if (isDone === null) return <li>{blocks(children)}</li>;
    return (
      <li className="relative list-none">
        <input
          type="checkbox"
          checked={isDone}
          disabled
          aria-label={isDone ? "Done" : "Open"}
          className="absolute top-1 -left-5 size-3.5 accent-accent"
        />
        {blocks(children)}
      </li>
    );
  }

  function table({ align, header, rows }: Extract<Block, { kind: "table" }>): ReactNode {
    const cellOf = (Cell: "th" | "td") => (cell: Inline[], column: number) => {
      const alignment = alignments[align[column] ?? "left"];
      return <Cell className={clsx("border border-line px-2.5 py-1", alignment)}>{inlines(cell)}</Cell>;
    };
    const row = (cells: Inline[][]) => <tr>{inPlace(cells.map(cellOf("td")))}</tr>;
    return (
      // Wider than the page, it scrolls by itself, also by keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reachable.
      <section tabIndex={0} aria-label="Table" className="max-w-full overflow-x-auto">
        <table className="border-collapse text-sm">
          <thead className="font-semibold">
            <tr>{inPlace(header.map(cellOf("th")))}</tr>
          </thead>
          <tbody>{inPlace(rows.map(row))}</tbody>
        </table>
      </section>
    );
  }

  function inline(it: Inline): ReactNode {
    switch (it.kind) {
      case "text":
        return it.text;
      case "break":
        // What is around it keeps its lines as they are; a text that is copied has them, too.
        return "\n";
      case "code":
        return (
          <code className="rounded-xs border border-line bg-sunken px-1 py-px font-mono text-[0.87em]">
            {it.text}
          </code>
        );
      case "emoji":
        return drawEmoji?.(it.name) ?? `:${it.name}:`;
      case "strong":
        return <strong className="font-semibold">{inlines(it.children)}</strong>;
      case "emphasis":
        return <em>{inlines(it.children)}</em>;
      case "strike":
        return <s>{inlines(it.children)}</s>;
      case "link":
        return (
          <a
            href={it.href}
            title={it.href}
            rel="noopener noreferrer nofollow"
            target="_blank"
            className="text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent"
          >
            {inlines(it.children)}
          </a>
        );
      default:
        return drawReference(it);
    }
  }

  return { block, inlines };
}
