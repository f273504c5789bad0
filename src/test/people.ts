import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { sql } from "@/db/client";
import { type ApiClient, createApiClient } from "@/lib/api-client";
import type {
  Ack,
  ClientToServerEvents,
  CommandName,
  CommandReply,
  EventName,
  Events,
  ServerToClientEvents,
} from "@/lib/socket-events";
import type { TestServer } from "./server";

export type TestPerson = {
  id: string;
  name: string;
  email: string;
  /** Signed bearer token of one session. */
  token: string;
  /** The same session as a Cookie header. */
  cookie: string;
  api: ApiClient;
  /** A connected socket: a tab. Rejects with the `connect_error`. */
  connect(options?: Parameters<typeof io>[1]): Promise<TestSocket>;
  anotherSession(): Promise<TestPerson>;
};

type Input<Name extends CommandName> = Parameters<ClientToServerEvents[Name]>[0];

export type TestSocket = Socket<ServerToClientEvents, ClientToServerEvents> & {
  request<Name extends CommandName>(name: Name, data: Input<Name>): Promise<Ack<CommandReply<Name>>>;
  /** As `request`, for what must succeed. */
  ok<Name extends CommandName>(name: Name, data: Input<Name>): Promise<CommandReply<Name>>;
  /** What was heard of an event since the connection. */
  events<Name extends EventName>(name: Name): Events[Name][];
  /** The first such event, heard or still to come. */
  next<Name extends EventName>(name: Name, matches?: (data: Events[Name]) => boolean): Promise<Events[Name]>;
};

const password = "correct horse battery";

/** Signs somebody up through the front door. Hashing a password takes a tenth of a second. */
export function signUp(url: string, name: string): Promise<TestPerson> {
  return openSession(url, "sign-up", `${name.toLowerCase()}-${randomUUID()}@parley.example`, name);
}

/** Another session of somebody who signed up so. */
export function signIn(url: string, email: string): Promise<TestPerson> {
  return openSession(url, "sign-in", email);
}

async function openSession(url: string, door: "sign-up" | "sign-in", email: string, name?: string) {
  const response = await fetch(`${url}/api/auth/${door}/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ name, email, password }),
  });
  if (!response.ok) throw new Error(`${door} answered ${response.status}: ${await response.text()}`);
  const { user } = (await response.json()) as { user: { id: string; name: string } };
  const token = decodeURIComponent(response.headers.get("set-auth-token") ?? "");
  return person(url, { id: user.id, name: user.name, email }, token, () => signIn(url, email));
}

/** People with a session each, straight into the database: hundreds in a blink. Named Person 1, 2, … */
export async function insertPeople({ url, env }: TestServer, count: number): Promise<TestPerson[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = randomBytes(16).toString("hex");
    return { id, name: `Person ${index + 1}`, email: `${id}@parley.example` };
  });
  await sql`insert into "user" ${sql(rows)}`;
  const withSession = async (row: (typeof rows)[number]): Promise<TestPerson> => {
    const raw = randomBytes(16).toString("hex");
    await sql`
      insert into session (id, token, user_id, expires_at)
      values (${randomUUID()}, ${raw}, ${row.id}, now() + interval '90 days')`;
    // As better-auth signs its cookie, and the bearer plugin its token.
    const signature = createHmac("sha256", env.BETTER_AUTH_SECRET).update(raw).digest("base64");
    return person(url, row, `${raw}.${signature}`, () => withSession(row));
  };
  return Promise.all(rows.map(withSession));
}

function person(
  url: string,
  who: { id: string; name: string; email: string },
  token: string,
  anotherSession: () => Promise<TestPerson>,
): TestPerson {
  return {
    ...who,
    token,
    cookie: `better-auth.session_token=${encodeURIComponent(token)}`,
    api: createApiClient(url, new Headers({ authorization: `Bearer ${token}` }), (request) => fetch(request)),
    connect: (options) => connect(url, token, options),
    anotherSession,
  };
}

function connect(url: string, token: string, options: Parameters<typeof io>[1]): Promise<TestSocket> {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    auth: { token },
    ...options,
  });
  const heard = new Map<string, unknown[]>();
  socket.onAny((name: string, data: unknown) => heard.set(name, [...(heard.get(name) ?? []), data]));
  const answerMs = 30_000;

  const extended = Object.assign(socket, {
    request: (name: string, data: unknown) =>
      (socket as Socket).timeout(answerMs).emitWithAck(name, data) as Promise<Ack<unknown>>,
    async ok(name: string, data: unknown) {
      const result = await extended.request(name, data);
      if (!result.ok) throw new Error(`${name} was refused: ${result.error.code} ${result.error.message}`);
      return result.data;
    },
    events: (name: string) => heard.get(name) ?? [],
    next: (name: string, matches: (data: unknown) => boolean = () => true) =>
      new Promise((resolve) => {
        const found = (heard.get(name) ?? []).find(matches);
        if (found !== undefined) return resolve(found);
        const listen = (event: string, data: unknown) => {
          if (event !== name || !matches(data)) return;
          socket.offAny(listen);
          resolve(data);
        };
        socket.onAny(listen);
      }),
  });
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => {
      socket.close();
      reject(error);
    };
    socket.once("connect_error", refuse);
    socket.once("connect", () => {
      // From now on it comes back by itself.
      socket.off("connect_error", refuse);
      resolve(extended as unknown as TestSocket);
    });
  });
}
