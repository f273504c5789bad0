import type { ApiClient } from "@/lib/api-client";
import type { CustomStatus, OwnStatus } from "@/lib/objects";
import { sayOfOneself } from "./people";
import type { Store } from "./store";
import type { Transport } from "./transport";

type OwnStatusParts = { store: Store; api: ApiClient; transport: Transport };

/** What one says of oneself. All reject with CodedError. */
export function createOwnStatus({ store, api, transport }: OwnStatusParts) {
  const learn = (said: Partial<OwnStatus>) => store.learn((state) => sayOfOneself(state, said));

  return {
    /** With null nothing is said any more. */
    async setStatus(status: CustomStatus | null): Promise<void> {
      if (status) learn(await api("PUT /me/status", status));
      else {
        await api("DELETE /me/status");
        learn({ customStatus: null });
      }
    },

    /** Until then one is not disturbed; with null one is. */
    async setDoNotDisturb(until: string | null): Promise<void> {
      learn(await api("PUT /me/dnd", { until }));
    },

    /** Away by hand, on all devices, until it is taken back. */
    async setAway(isAway: boolean): Promise<void> {
      await transport.request(isAway ? "presence:setAway" : "presence:setActive", { byHand: true });
    },
  };
}
