import { useMemo } from "react";
import { v4 as uuid } from "uuid";
import { attempt } from "@/components/ui/attempt";
import type { SidebarSection } from "@/lib/objects";
import {
  allSections,
  withChange,
  withChannelIn,
  withoutSection,
  withSection,
  withSectionAt,
} from "@/live/sidebar-sections";
import { useChat } from "@/live/use-chat";

export type Arranging = ReturnType<typeof useArranging>;

/** Ways to arrange one's conversations. What cannot be kept goes back to how it was, and is said. */
export function useArranging() {
  const chat = useChat();
  return useMemo(() => {
    const arrange = (change: (sections: SidebarSection[]) => SidebarSection[]) =>
      void attempt(chat.arrange(change(allSections(chat.getState().sidebar))));
    const place = (sections: SidebarSection[], channelId: string, sectionId: string) => {
      const channel = chat.getState().channels.get(channelId);
      return channel ? withChannelIn(sections, channel, sectionId) : sections;
    };
    return {
      /** Puts a conversation into a section. */
      move: (channelId: string, sectionId: string) =>
        arrange((sections) => place(sections, channelId, sectionId)),
      change: (sectionId: string, change: Partial<Omit<SidebarSection, "id">>) =>
        arrange((sections) => withChange(sections, sectionId, change)),
      /** Makes a section of one's own, with a conversation in it when one is given. */
      add: (name: string, channelId: string | null) =>
        arrange((sections) => {
          const id = uuid();
          const next = withSection(sections, id, name);
          return channelId ? place(next, channelId, id) : next;
        }),
      remove: (sectionId: string) => arrange((sections) => withoutSection(sections, sectionId)),
      /** Moves a section to the place of another. */
      moveSection: (sectionId: string, goalId: string) =>
        arrange((sections) => withSectionAt(sections, sectionId, goalId)),
    };
  }, [chat]);
}
