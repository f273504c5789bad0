import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { auth } from "@/lib/auth";
import { insertPeople, type TestPerson } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { readSession } from "./session";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let gone: TestPerson;
let expired: TestPerson;

beforeAll(async () => {
  server = await startTestServer();
  [ada, ben, gone, expired] = (await insertPeople(server, 4)) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  await sql`delete from session where user_id = ${gone.id}`;
  await sql`update session set expires_at = now() - interval '1 second' where user_id = ${expired.id}`;
});
afterAll(() => server.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const unsigned = (token: string) => token.split(".")[0] ?? "";
const signature = (token: string) => token.split(".")[1] ?? "";

/** Each with whose session it is. */
const credentials: [string, () => Record<string, string>, () => TestPerson | null][] = [
  ["nothing", () => ({}), () => null],
  ["a cookie", () => ({ cookie: ada.cookie }), () => ada],
  ["a cookie among others", () => ({ cookie: `theme=dark; ${ada.cookie}; a=b` }), () => ada],
  ["two cookies of the name", () => ({ cookie: `${ada.cookie}; ${ben.cookie}` }), () => ada],
  ["a bearer token", () => bearer(ada.token), () => ada],
  ["one that is encoded", () => bearer(encodeURIComponent(ada.token)), () => ada],
  ["one in other letters", () => ({ authorization: `bEARER ${ada.token}` }), () => ada],
  ["a token before a cookie", () => ({ ...bearer(ben.token), cookie: ada.cookie }), () => ben],
  ["a forged token before a cookie", () => ({ ...bearer("x.y"), cookie: ada.cookie }), () => ada],
  ["another scheme", () => ({ authorization: `Basic ${ada.token}` }), () => null],
  ["a token without its signature", () => bearer(unsigned(ada.token)), () => null],
  ["another's signature", () => bearer(`${unsigned(ada.token)}.${signature(ben.token)}`), () => null],
  ["more behind the signature", () => bearer(`${ada.token}x`), () => null],
  ["half of the signature", () => bearer(ada.token.slice(0, -22)), () => null],
  ["no token before the signature", () => bearer(`.${signature(ada.token)}`), () => null],
  ["another cookie's name", () => ({ cookie: ada.cookie.replace("token", "data") }), () => null],
  ["a cookie that is no encoding", () => ({ cookie: "better-auth.session_token=%E0%A4%A" }), () => null],
  ["a session that has ended", () => ({ cookie: gone.cookie }), () => null],
  ["a session that has expired", () => ({ cookie: expired.cookie }), () => null],
];

test.each(credentials)("%s: whose session that is, better-auth says as well", async (_, make, owner) => {
  const headers = new Headers(make());
  const { session } = await readSession(headers, false);
  expect(session?.user.id ?? null).toBe(owner()?.id ?? null);
  const answer = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  expect(session && [session.id, session.expiresAt, session.user]).toEqual(
    answer && [
      ...[answer.session.id, answer.session.expiresAt.toISOString()],
      { id: answer.user.id, name: answer.user.name, email: answer.user.email },
    ],
  );
});

test("one statement tells whose session it is", async () => {
  expect(await queriesOf(() => readSession(new Headers(bearer(ada.token)), true))).toHaveLength(1);
});

test("a session that is used is prolonged after a day, where a cookie can be handed on", async () => {
  const use = (isRefreshed: boolean) => readSession(new Headers({ cookie: ben.cookie }), isRefreshed);
  const expiresIn = async () => {
    const [row] = await sql<{ days: number }[]>`
      select extract(epoch from expires_at - now())::int / 86400 as days
      from session where user_id = ${ben.id}`;
    return row?.days;
  };
  await sql`update session set expires_at = now() + interval '89 days 1 hour' where user_id = ${ben.id}`;
  expect((await use(true)).cookies).toEqual([]);
  await sql`update session set expires_at = now() + interval '88 days 23 hours' where user_id = ${ben.id}`;
  expect((await use(false)).cookies).toEqual([]);
  expect(await expiresIn()).toBe(88);
  const { session, cookies } = await use(true);
  expect(session?.user.id).toBe(ben.id);
  expect(cookies.join()).toContain("better-auth.session_token=");
  expect(await expiresIn()).toBe(90);
});
