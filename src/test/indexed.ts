import { vi } from "vitest";
import { countChanges } from "@/domain/search/changed-messages";

/** Resolves when all that was committed before can be found. */
export async function untilIndexed(): Promise<void> {
  await vi.waitUntil(async () => (await countChanges()) === 0, { timeout: 20_000, interval: 20 });
}
