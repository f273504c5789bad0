/**
 * What a text is made of, as plain data. There is no HTML in it and nothing that could become some: who
 * draws it makes elements, and every string in it is text.
 */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis" | "strike"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "break" }
  /** `href` is http, https or mailto. */
  | { kind: "link"; href: string; children: Inline[] }
  /** `:name:`; whether there is such an emoji, who draws it knows. */
  | { kind: "emoji"; name: string }
  | Reference;

/** Something by its id, which keeps its meaning when names change. */
export type Reference =
  | { kind: "person"; id: string }
  | { kind: "group"; id: string }
  | { kind: "channel"; id: string }
  /** Everyone in the channel, or those of them who are here now. */
  | { kind: "everyone"; who: "channel" | "here" };

export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "quote"; children: Block[] }
  | { kind: "codeBlock"; language: string | null; text: string }
  | { kind: "list"; isOrdered: boolean; start: number; items: ListItem[] }
  | { kind: "table"; align: Alignment[]; header: Inline[][]; rows: Inline[][][] };

export type ListItem = {
  /** Null where it is no task. */
  isDone: boolean | null;
  children: Block[];
};

export type Alignment = "left" | "center" | "right" | null;
