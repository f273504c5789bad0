"use client";

import clsx from "clsx";
import { Copy } from "lucide-react";
import { createElement, Fragment, useEffect, useState } from "react";
import { copyText } from "../copy-text";
import { IconButton } from "../ui/icon-button";
import type { CodePart } from "./highlight";

/** Longer code is shown as it is: colouring it would take longer than a glance. */
const colouredLength = 20_000;

/** Code with its language's colours, which come when their code has, and a button that copies it. */
export function CodeBlock({ language, text }: { language: string | null; text: string }) {
  const parts = useHighlight(language, text);
  return (
    <figure className="group/code relative max-w-full rounded-md border border-line bg-sunken">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reachable.
        tabIndex={0}
        dir="ltr"
        className="overflow-x-auto rounded-md px-3 py-2 font-mono text-sm leading-5"
      >
        <code>{parts ? createElement(Fragment, null, ...parts.map(drawPart)) : text}</code>
      </pre>
      <figcaption
        className={clsx(
          "absolute top-1 right-1 flex items-center gap-1 rounded-sm bg-sunken pl-2 text-2xs text-ink-faint",
          "opacity-0 group-focus-within/code:opacity-100 group-hover/code:opacity-100 pointer-coarse:opacity-100",
        )}
      >
        {language}
        <IconButton
          label="Copy code"
          icon={<Copy aria-hidden="true" />}
          size="xs"
          onClick={() => copyText(text, "Copied.")}
        />
      </figcaption>
    </figure>
  );
}

const drawPart = ({ text, kind }: CodePart) =>
  kind && colours[kind] ? <span className={colours[kind]}>{text}</span> : text;

function useHighlight(language: string | null, text: string): CodePart[] | null {
  const [parts, setParts] = useState<CodePart[] | null>(null);
  useEffect(() => {
    setParts(null);
    if (!language || text.length > colouredLength) return;
    let isStale = false;
    import("./highlight").then(
      ({ highlight }) => isStale || setParts(highlight(language, text)),
      // Without colours it can be read as well.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [language, text]);
  return parts;
}

const colours: Record<string, string> = {
  keyword: "text-code-keyword",
  built_in: "text-code-keyword",
  literal: "text-code-literal",
  number: "text-code-literal",
  symbol: "text-code-literal",
  string: "text-code-string",
  regexp: "text-code-string",
  addition: "text-code-string",
  title: "text-code-title",
  section: "text-code-title",
  name: "text-code-title",
  attr: "text-code-title",
  attribute: "text-code-title",
  type: "text-code-title",
  comment: "text-ink-faint italic",
  quote: "text-ink-faint italic",
  meta: "text-ink-muted",
  deletion: "text-danger",
};
