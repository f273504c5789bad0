import type { Workspace } from "@/lib/objects";

export type WorkspaceMenuProps = {
  /** All that the reader is in, this one too. */
  workspaces: readonly Workspace[];
  theme: string;
  onTheme: (theme: string) => void;
  /** Shows all keys. */
  onKeys: () => void;
};
