import { Hash, Lock } from "lucide-react";
import type { Faults } from "@/components/ui/faults";
import { TextField } from "@/components/ui/text-field";

type ChannelFieldsProps = {
  isPrivate: boolean;
  name?: string;
  topic?: string | null;
  faults: Faults;
};

/** What a channel is called and what it is about. */
export function ChannelFields({ isPrivate, name, topic, faults }: ChannelFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        placeholder="design"
        autoComplete="off"
        maxLength={80}
        defaultValue={name}
        prefix={isPrivate ? <Lock /> : <Hash />}
        error={faults.name}
      />
      <TextField
        name="topic"
        label="Topic"
        placeholder="What is talked about here"
        autoComplete="off"
        maxLength={250}
        defaultValue={topic ?? undefined}
        error={faults.topic}
      />
    </>
  );
}

/** The fault that can be seen before anything is sent. */
export const checkName = ({ name = "" }: Record<string, string>): Faults => ({
  name: name.trim() ? undefined : "Give it a name.",
});
