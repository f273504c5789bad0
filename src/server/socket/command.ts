import { type CodedError, notFound } from "@/lib/errors";
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
  socket.onAny(async (name: string, ...args: unknown[]) => {
    const ack = args.findLast((arg) => typeof arg === "function") as
      | ((result: Ack<unknown>) => void)
      | undefined;
    const [data] = args.filter((arg) => arg !== ack);
    const started = performance.now();
    const result = await run(socket, name, data, door);
    door.metrics.command(
      Object.hasOwn(commands, name) ? name : "unknown",
      result,
      performance.now() - started,
    );
    if (ack) ack(result);
    else if (!result.ok) socket.emit("error", { ...result.error, command: name });
  });
}

async function run(
  socket: ParleySocket,
  name: string,
  data: unknown,
  door: CommandDoor,
): Promise<Ack<unknown>> {
  try {
    if (!isCommand(name)) throw notFound("This command");
    const parsed = commands[name].input.safeParse(data ?? {});
    if (!parsed.success) throw toInvalid(parsed.error);
    await door.limits.spend(budgetOf[name] ?? "change", socket.data.userId);
    return { ok: true, data: await handle(name, socket, parsed.data as CommandInput<typeof name>) };
  } catch (error) {
    const failure: CodedError = toCodedError(error, door.log, { command: name, userId: socket.data.userId });
    return { ok: false, error: failure.toReply() };
  }
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
  "typing:start": "read",
  "typing:stop": "read",
  "presence:setActive": "read",
  "presence:setAway": "read",
  "room:join": "read",
  "room:leave": "read",
};
