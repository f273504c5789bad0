import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import { startIndexing, stopIndexing } from "@/domain/search/index-soon";

/**
 * The statements that `work` sends to PostgreSQL, in order, as this process counts them. Without the looks at
 * new messages for notifications and for search, and without presence and jobs: they come when they come, and
 * nobody waits for them.
 */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  await noticesSettled();
  const isIndexing = await stopIndexing();
  try {
    return (await allQueriesOf(work)).filter(
      (statement) => !isAboutNotices(statement) && !isAboutPresence(statement) && !isAboutJobs(statement),
    );
  } finally {
    if (isIndexing) startIndexing();
  }
}

const isAboutNotices = (statement: string) => statement.includes("channel_notified");
/** Who came and went is announced once a second, for all of them together. */
const isAboutPresence = (statement: string) =>
  statement.includes("last_active_at = seen.at") || statement.includes('as "comers"');

const isAboutJobs = (statement: string) => statement.includes("pgboss.");
/** The queue's looks for something to do: an idle server takes some, too. */
const isLook = (statement: string) => statement.includes("pgboss.job") && statement.includes("SKIP LOCKED");

/** All of them. */
export async function allQueriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { debug } = sql.options;
  sql.options.debug = (_connection, statement) => {
    if (!isLook(statement)) statements.push(statement);
  };
  try {
    await work();
  } finally {
    sql.options.debug = debug;
  }
  return statements;
}
