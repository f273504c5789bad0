import { later } from "@/components/later";
import { AddReactionButton, type AddReactionProps } from "./add-reaction-button";

/** The button that opens all emoji; they come when it is pressed. */
export const AddReaction = later<AddReactionProps>(
  async () => (await import("./reaction-picker")).ReactionPicker,
  ({ button, size = "xs" }) => <AddReactionButton size={size} {...button} />,
);
