import { openDatabase } from "@/db/client";
import { startJobQueue } from "@/server/jobs/queue";
import { createLog } from "@/server/log";
import { jobKindsOf } from "./job-kinds";

/** An instance that takes a job, says so, and never ends it: for a test that kills it. */
openDatabase(process.argv[2] ?? "", { poolSize: 2 });
await startJobQueue({
  kinds: jobKindsOf(({ deviceId }) => {
    process.stdout.write(`${deviceId}\n`);
    return new Promise(() => undefined);
  }),
  ...{ log: createLog("silent", false), onEnded: () => undefined, pollMs: 100 },
});
