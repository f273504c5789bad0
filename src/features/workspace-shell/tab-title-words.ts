import { countWords } from "@/lib/unread-limit";

type TabTitleParts = {
  /** How many messages wait for the reader. */
  waiting: number;
  /** Where they are: "#general", "Ada"; null where there is nothing. */
  place: string | null;
  workspace: string;
};

/** "(3) #general · Acme": the server's first title and the page's later ones are the same. */
export function tabTitle({ waiting, place, workspace }: TabTitleParts): string {
  const where = place === null ? workspace : `${place} · ${workspace}`;
  return waiting === 0 ? where : `(${countWords(waiting)}) ${where}`;
}
