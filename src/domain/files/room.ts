import { sql, type Transaction } from "@/db/client";
import { CodedError } from "@/lib/errors";
import { fileSettings } from "./store";

const megabyte = 1024 * 1024;

/**
 * Looks whether a file of `size` bytes may come, before it does.
 *
 * @throws CodedError `TOO_LARGE`, with the limit in its words
 */
export async function checkRoom(workspaceId: string, size: number): Promise<void> {
  const { maxBytes, quotaBytes } = fileSettings();
  if (size > maxBytes)
    throw new CodedError("TOO_LARGE", `A file may have at most ${maxBytes / megabyte} MB.`);
  if (quotaBytes !== null && (await usedBytes(sql, workspaceId)) + size > quotaBytes) throw noRoom();
}

/**
 * Runs `work` in a transaction, when there is room for `size` bytes more in the workspace; with a quota one
 * after the other, so that two together do not exceed it.
 *
 * @throws CodedError `TOO_LARGE`
 */
export async function withRoom(
  workspaceId: string,
  size: number,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const { quotaBytes } = fileSettings();
  await sql.begin(async (tx) => {
    if (quotaBytes !== null) {
      await tx`select pg_advisory_xact_lock(hashtextextended(${`files of ${workspaceId}`}, 0))`;
      if ((await usedBytes(tx, workspaceId)) + size > quotaBytes) throw noRoom();
    }
    await work(tx);
  });
}

async function usedBytes(on: typeof sql | Transaction, workspaceId: string): Promise<number> {
  const [row] = await on<{ used: number }[]>`
    select coalesce(sum(size), 0)::float8 as used from files
    where workspace_id = ${workspaceId} and deleted_at is null`;
  return row?.used ?? 0;
}

const noRoom = () =>
  new CodedError("TOO_LARGE", "The workspace has no room for this file. Delete messages with files first.");
