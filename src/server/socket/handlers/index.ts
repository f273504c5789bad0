import type { Handlers } from "./handler";
import { messages } from "./messages";
import { presence } from "./presence";
import { reading } from "./reading";
import { watching } from "./watching";

/** Every command's handler; the type holds the map to the map of commands. */
export const handlers: Handlers = { ...messages, ...reading, ...presence, ...watching };
