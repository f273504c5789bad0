"use client";

import { useEffect, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import type { DeviceLevel, PushDevice } from "@/lib/objects";
import {
  isSubscribed,
  type PushSupport,
  pushSupport,
  subscribe,
  unsubscribe,
} from "@/live/push-subscription";

export type DevicesState = {
  /** Null until they are there. */
  devices: readonly PushDevice[] | null;
  support: PushSupport | null;
  fault: string | null;
  /** Asks for permission when that is open. @throws Error in words for people */
  turnOn: () => Promise<void>;
  change: (device: PushDevice, about: DeviceLevel) => Promise<void>;
  /** Takes it off the list, and ends the subscription when it is this browser's. */
  remove: (device: PushDevice) => Promise<void>;
};

/** The devices that take pushes, and what this browser can do about it. */
export function useDevices(): DevicesState {
  const [devices, setDevices] = useState<readonly PushDevice[] | null>(null);
  const [support, setSupport] = useState<PushSupport | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    Promise.all([api("GET /me/push"), isSubscribed().catch(() => false)])
      .then(([{ devices: all }, isHere]) => {
        if (!isCurrent) return;
        setSupport(pushSupport());
        // Whoever cleared the browser's data has taken the subscription away: then it is only a name.
        setDevices(all.map((device) => ({ ...device, isThis: device.isThis && isHere })));
      })
      .catch((error) => {
        if (isCurrent) setFault(faultOf(error));
      });
    return () => {
      isCurrent = false;
    };
  }, []);

  const others = (id: string) => devices?.filter((device) => device.id !== id) ?? [];

  return {
    devices,
    support,
    fault,
    async turnOn() {
      const device = await subscribe(api);
      setSupport(pushSupport());
      if (!device) return;
      const { devices: all } = await api("GET /me/push");
      setDevices(all);
    },
    async change(device, about) {
      const reply = await api("PATCH /me/push/:id", { id: device.id, about });
      setDevices(
        (all) =>
          all?.map((one) => (one.id === device.id ? { ...one, about: reply.device.about } : one)) ?? null,
      );
    },
    async remove(device) {
      if (device.isThis) await unsubscribe(api, device.id);
      else await api("DELETE /me/push/:id", { id: device.id });
      setDevices(others(device.id));
    },
  };
}
