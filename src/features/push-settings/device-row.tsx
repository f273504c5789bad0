"use client";

import { Laptop, Smartphone } from "lucide-react";
import { useState } from "react";
import { attempt } from "@/components/ui/attempt";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { describeAgent } from "@/lib/describe-agent";
import type { DeviceLevel, PushDevice } from "@/lib/objects";

const levels: readonly { value: DeviceLevel; label: string }[] = [
  { value: "everything", label: "Everything" },
  { value: "directs", label: "Directs, mentions" },
  { value: "nothing", label: "Nothing" },
];

type DeviceRowProps = {
  device: PushDevice;
  change: (device: PushDevice, about: DeviceLevel) => Promise<void>;
  remove: (device: PushDevice) => Promise<void>;
};

/** A device, what it is told of, and the end of it. What is chosen shows at once. */
export function DeviceRow({ device, change, remove }: DeviceRowProps) {
  const [wanted, setWanted] = useState<DeviceLevel | null>(null);
  const [removing, setRemoving] = useState(false);
  const agent = describeAgent(device.userAgent);
  const Icon = agent.isHandheld ? Smartphone : Laptop;

  async function choose(about: DeviceLevel) {
    setWanted(about);
    await attempt(change(device, about));
    setWanted(null);
  }

  async function end() {
    setRemoving(true);
    const isOver = await attempt(remove(device), `${agent.name} gets no more notifications.`);
    if (!isOver) setRemoving(false);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-b border-line py-3 last:border-b-0">
      <Icon className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden="true" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 text-base text-ink">
          <span className="truncate">{agent.name}</span>
          {device.isThis && <Badge tone="accent">This one</Badge>}
        </p>
        <p className="truncate text-sm text-ink-faint">
          Since <RelativeTime iso={device.createdAt} />
        </p>
      </div>
      <div className="flex items-center gap-2 max-sm:w-full max-sm:pl-8.5">
        <Select
          size="sm"
          label={`What ${agent.name} is told of`}
          labelHidden
          className="w-44 max-sm:flex-1"
          value={wanted ?? device.about}
          disabled={wanted !== null}
          options={levels}
          onChange={(event) => choose(event.target.value as DeviceLevel)}
        />
        <Button size="sm" loading={removing} onClick={end} aria-label={`Turn off ${agent.name}`}>
          Turn off
        </Button>
      </div>
    </li>
  );
}
