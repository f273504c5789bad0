// Mends packages after they are installed; see docs/decisions/0014-the-driver-is-mended.md.
import { readFile, rename, writeFile } from "node:fs/promises";

const patches = [
  {
    // A write that waits for the next turn of the loop meets a connection that is closed by then: an
    // exception that nobody can catch, and a query that never ends. https://github.com/porsager/postgres/issues/1208
    files: ["node_modules/postgres/src/connection.js", "node_modules/postgres/cjs/src/connection.js"],
    changes: [
      [
        "  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)\n",
        "  function nextWrite(fn) {\n    if (socket === null) {\n      chunk = nextWriteTimer = null\n      error(Errors.connection('CONNECTION_CLOSED', options, socket))\n      return false\n    }\n    const x = socket.write(chunk, fn)\n",
      ],
      [
        "    clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)\n    socket.removeListener('connect', connected)\n    idleTimer.cancel()\n",
        "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)\n    socket.removeListener('connect', connected)\n    idleTimer.cancel()\n",
      ],
    ],
  },
  {
    // `begin` as the statement that fills a connection's pipeline is sent without taking the connection: the
    // transaction is open, nobody knows, and what others run on it is acknowledged before it is committed.
    files: ["node_modules/postgres/src/connection.js", "node_modules/postgres/cjs/src/connection.js"],
    changes: [
      [
        `      return write(toBuffer(q))
        && !q.describeFirst
        && !q.cursorFn
        && sent.length < max_pipeline
        && (!q.options.onexecute || q.options.onexecute(connection))`,
        `      q.options.onexecute && q.options.onexecute(connection)
      return write(toBuffer(q))
        && !q.describeFirst
        && !q.cursorFn
        && !q.options.onexecute
        && sent.length < max_pipeline`,
      ],
    ],
  },
];

for (const { files, changes } of patches)
  for (const file of files) {
    let text = await readFile(file, "utf8");
    for (const [from, to] of changes) {
      if (text.includes(to)) continue;
      if (text.split(from).length !== 2)
        throw new Error(
          `${file} is not what patches/apply.mjs was written for: look whether it is still needed.`,
        );
      text = text.replace(from, () => to);
    }
    // By renaming: the file may be a hard link into a shared store.
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
