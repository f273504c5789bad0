import { startCompiledServer } from "../compiled-server";

/** One server for all browser tests. Its address reaches the tests through the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startCompiledServer();
  process.env.PARLEY_URL = server.url;
  process.env.PARLEY_DATA_DIR = server.folder;
  return server.stop;
}
