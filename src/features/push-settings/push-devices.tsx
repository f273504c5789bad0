"use client";

import { BellRing } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { faultOf } from "@/components/ui/faults";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { CodedError } from "@/lib/errors";
import type { PushSupport } from "@/live/push-subscription";
import { DeviceRow } from "./device-row";
import { useDevices } from "./use-devices";

/** Notifications while Parley is closed: the switch for this browser, and all devices that have it on. */
export function PushDevices() {
  const { devices, support, fault, turnOn, change, remove } = useDevices();
  if (fault) return <Banner tone="danger">{fault}</Banner>;
  if (!devices || !support) return <DevicesSkeleton />;
  const isOn = devices.some(({ isThis }) => isThis);
  return (
    <div className="flex flex-col gap-5">
      {!isOn && <ThisBrowser support={support} turnOn={turnOn} />}
      {devices.length > 0 && (
        <ul className="flex flex-col" aria-label="Devices">
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} change={change} remove={remove} />
          ))}
        </ul>
      )}
    </div>
  );
}

type ThisBrowserProps = { support: PushSupport; turnOn: () => Promise<void> };

function ThisBrowser({ support, turnOn }: ThisBrowserProps) {
  const [busy, setBusy] = useState(false);

  async function start() {
    setBusy(true);
    try {
      await turnOn();
    } catch (error) {
      const words = "Your browser could not reach its push service. Try again later.";
      toast(error instanceof CodedError ? faultOf(error) : words, "error");
    } finally {
      setBusy(false);
    }
  }

  if (support !== "possible") return reasons[support];
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-base text-pretty text-ink-muted">
        Be told on this device, even when Parley is closed. Your browser asks you first.
      </p>
      <Button variant="primary" loading={busy} onClick={start} icon={<BellRing className="size-4" />}>
        Turn on here
      </Button>
    </div>
  );
}

/** Why it cannot be turned on here, and what one can do. */
const reasons: Record<Exclude<PushSupport, "possible">, ReactNode> = {
  denied: (
    <Banner tone="warn" role="status">
      <strong className="font-medium">Notifications from Parley are blocked in this browser.</strong> Open the
      settings of this page, beside its address, allow notifications, and load the page again.
    </Banner>
  ),
  insecure: <Banner>Browsers allow this only where Parley has an https address. Ask whoever runs it.</Banner>,
  "home-screen": (
    <Banner>
      On an iPhone or iPad, add Parley to the home screen first: tap Share, then Add to Home Screen, and open
      it from there.
    </Banner>
  ),
  missing: <Banner>This browser cannot show notifications while Parley is closed.</Banner>,
};

function DevicesSkeleton() {
  return (
    <div role="status" aria-label="Loading your devices" className="flex flex-col items-start gap-3">
      <Skeleton className="h-4 w-72 max-w-full" />
      <Skeleton className="h-9 w-32" />
    </div>
  );
}
