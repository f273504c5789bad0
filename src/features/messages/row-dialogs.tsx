import { later } from "@/components/later";
import type { LinkTo } from "./row-actions";
import type { useRowActions } from "./use-row-actions";

const RemindDialog = later(() => import("./remind-dialog").then((module) => module.RemindDialog));
const ForwardDialog = later(() => import("./forward-dialog").then((module) => module.ForwardDialog));
const WhyDialog = later(() => import("./why-dialog").then((module) => module.WhyDialog));
const DeleteDialog = later(() => import("./delete-dialog").then((module) => module.DeleteDialog));

type RowDialogsProps = ReturnType<typeof useRowActions>["dialogs"] & { linkTo: LinkTo };

/** What is asked, or answered, of one message of a list. */
export function RowDialogs({ linkTo, ...asked }: RowDialogsProps) {
  return (
    <>
      <DeleteDialog message={asked.deleting} onClose={asked.stopDeleting} />
      <RemindDialog message={asked.reminding} onClose={asked.stopReminding} />
      <ForwardDialog message={asked.forwarding} linkTo={linkTo} onClose={asked.stopForwarding} />
      <WhyDialog message={asked.explaining} onClose={asked.stopExplaining} />
    </>
  );
}
