import { useDiscardDraft } from "@/features/composer/use-discard-draft";
import { LaterPage, type LaterPageProps } from "@/features/later/later-page";

export type LaterProps = Omit<LaterPageProps, "onDiscard">;

/** What one has put off, with the composer's drafts. */
export function Later(props: LaterProps) {
  return <LaterPage {...props} onDiscard={useDiscardDraft()} />;
}
