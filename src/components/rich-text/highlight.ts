import { common, createLowlight } from "lowlight";

/** The languages that people paste most; a tree of spans, no HTML. Loaded when there is code to see. */
const lowlight = createLowlight(common);

export type CodePart = { text: string; kind: string | null };

/** @returns the code in parts, each with its kind; null for a language that is not known */
export function highlight(language: string, text: string): CodePart[] | null {
  if (!lowlight.registered(language)) return null;
  const parts: CodePart[] = [];
  const walk = (nodes: ReturnType<typeof lowlight.highlight>["children"], kind: string | null) => {
    for (const node of nodes) {
      if (node.type === "text") parts.push({ text: node.value, kind });
      else if (node.type === "element") walk(node.children, kindOf(node.properties.className) ?? kind);
    }
  };
  walk(lowlight.highlight(language, text).children, null);
  return parts;
}

/** "hljs-title function_" is a title. */
const kindOf = (className: unknown) =>
  Array.isArray(className) && typeof className[0] === "string" ? className[0].replace("hljs-", "") : null;
