import type { FileStore } from "@/domain/files/store";
import type { Env } from "../env";
import { createDiskStore } from "./disk-store";
import { createS3Store } from "./s3-store";

/** Where this installation keeps its files: in S3 when that is set, else in a folder. */
export function createFileStore(env: Env, folder: string): FileStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    return createDiskStore(folder);
  return createS3Store({
    ...{ endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION },
    ...{ accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
  });
}
