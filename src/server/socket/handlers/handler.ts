import type { Actor } from "@/domain/actor";
import type { CommandInput, CommandName, CommandReply } from "@/lib/socket-events";
import type { ParleySocket } from "../types";

export type CommandContext = { actor: Actor; socket: ParleySocket };

/** Runs a parsed command: one call into the domain. */
export type Handler<Name extends CommandName> = (
  context: CommandContext,
  input: CommandInput<Name>,
) => Promise<CommandReply<Name>>;

/** The handlers of the commands named. */
export type Handlers<Names extends CommandName = CommandName> = { [Name in Names]: Handler<Name> };
