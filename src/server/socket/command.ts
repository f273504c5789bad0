import { type ErrorReply, notFound } from "@/lib/errors";
import {
  type Ack,
  type CommandInput,
  type CommandName,
  type CommandReply,
  commands,
} from "@/lib/socket-events";
import { toCodedError, toInvalid } from "../failure";
import type { Budget, Limits } from "../limits";
import type { Log } from "../log";
import type { Metrics } from "../metrics";
import { handlers } from "./handlers";
import type { ParleySocket } from "./types";

export type CommandDoor = { limits: Limits; log: Log; metrics: Pick<Metrics, "command"> };

/**
 * Answers every command of a connection: parse → limit → run → ack. One listener for all of them; what
 * is not in the map of commands gets `NOT_FOUND`. Without an ack function a failure goes out as `error`.
 */
export function answerCommands(socket: ParleySocket, door: CommandDoor): void {
  answerEach(socket, door, Object.keys(commands), (name, data) => run(socket, name, data, door));
}

/** What commands are heard on and failures without an ack function go out on. */
type Asking = {
  data: { userId: string };
  onAny(listener: (name: string, ...args: unknown[]) => void): unknown;
  emit(event: "error", failure: ErrorReply & { command: string }): unknown;
};

/**
 * Answers what comes on a connection.
 *
 * @param names the commands that there are, for the metrics
 * @param run what a command's ack brings @throws whatever goes wrong
 */
export function answerEach(
  socket: Asking,
  door: CommandDoor,
  names: readonly string[],
  run: (name: string, data: unknown) => Promise<unknown>,
): void {
  const answer = async (name: string, data: unknown): Promise<Ack<unknown>> => {
    try {
      return { ok: true, data: await run(name, data) };
    } catch (error) {
      const { userId } = socket.data;
      return { ok: false, error: toCodedError(error, door.log, { command: name, userId }).toReply() };
    }
  };
  socket.onAny(async (name: string, ...args: unknown[]) => {
    const ack = args.findLast((arg) => typeof arg === "function") as
      | ((result: Ack<unknown>) => void)
      | undefined;
    const [data] = args.filter((arg) => arg !== ack);
    const started = performance.now();
    const result = await answer(name, data);
    door.metrics.command(names.includes(name) ? name : "unknown", result, performance.now() - started);
    if (ack) ack(result);
    else if (!result.ok) socket.emit("error", { ...result.error, command: name });
  });
}

async function run(socket: ParleySocket, name: string, data: unknown, door: CommandDoor): Promise<unknown> {
  if (!isCommand(name)) throw notFound("This command");
  const parsed = commands[name].input.safeParse(data ?? {});
  if (!parsed.success) throw toInvalid(parsed.error);
  await door.limits.spend(budgetOf[name] ?? "change", socket.data.userId);
  return handle(name, socket, parsed.data as CommandInput<typeof name>);
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

function handle<Name extends CommandName>(
  name: Name,
  socket: ParleySocket,
  input: CommandInput<Name>,
): Promise<CommandReply<Name>> {
  return handlers[name]({ actor: { userId: socket.data.userId }, socket }, input);
}

/** What each command costs; the rest are changes. */
const budgetOf: Partial<Record<CommandName, Budget>> = {
  "message:send": "message",
  "channel:sync": "read",
  "channel:read": "read",
  "channel:delivered": "read",
  "typing:start": "read",
  "typing:stop": "read",
  "presence:setActive": "read",
  "presence:setAway": "read",
  "room:join": "read",
  "room:leave": "read",
};
