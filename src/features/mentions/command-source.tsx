import { SquareSlash } from "lucide-react";
import type { Source } from "@/components/completion/completion";
import { slashCommands } from "@/live/slash-commands";

/** Completes commands: a slash that begins the text, and the letters after it. */
export const commandSource: Source = {
  label: "Commands",
  pattern: /^(?<token>\/[a-z]*)$/,
  find: (query) =>
    slashCommands
      // A whole one is not completed: Enter does it.
      .filter(({ name }) => name.startsWith(query) && name !== query)
      .map(({ name, takes, does }) => ({
        ...{ id: name, label: takes ? `/${name} ${takes}` : `/${name}`, detail: does },
        icon: <SquareSlash className="size-4" aria-hidden="true" />,
        insert: () => `/${name}`,
      })),
};
