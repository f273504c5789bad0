import { hashPassword } from "better-auth/crypto";
import { isFresh, seedDemo } from "@/domain/demo/seed";
import type { Log } from "./log";

/** Fills a fresh database with the demo workspace and says how to sign in; another one stays as it is. */
export async function fillDemo(log: Log): Promise<void> {
  if (!(await isFresh())) return log.info("The database is not empty: --demo fills a fresh one only");
  const { workspace, signIn } = await seedDemo(hashPassword);
  log.info(`The demo workspace ${workspace.name} is ready. Sign in as one of these:`);
  for (const { email, password } of signIn) log.info(`  ${email}  password: ${password}`);
}
