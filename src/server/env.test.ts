import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseEnv, variables } from "./env";

const secret = "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj";
const production = { NODE_ENV: "production", BETTER_AUTH_SECRET: secret };

test("nothing has to be set for development", () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    APP_URL: "http://localhost:3000",
    SOCKET_IO_PATH: "/socket.io",
  });
});

test("an empty value means not set", () => {
  const { PORT, REDIS_URL } = parseEnv({ PORT: "", REDIS_URL: "" });
  expect([PORT, REDIS_URL]).toEqual([3000, undefined]);
});

test("APP_URL is accepted under Next's name too, and loses what is not origin", () => {
  expect(parseEnv({ NEXT_PUBLIC_APP_URL: "https://chat.example/" }).APP_URL).toBe("https://chat.example");
  expect(parseEnv({ APP_URL: "https://a.example", NEXT_PUBLIC_APP_URL: "https://b.example" }).APP_URL).toBe(
    "https://a.example",
  );
});

test("production refuses a missing and a short secret", () => {
  expect(() => parseEnv({ NODE_ENV: "production" })).toThrow(
    /^Parley cannot start: BETTER_AUTH_SECRET is missing/,
  );
  expect(() => parseEnv({ ...production, BETTER_AUTH_SECRET: secret.slice(0, 31) })).toThrow(/too short/);
  expect(parseEnv(production).BETTER_AUTH_SECRET).toBe(secret);
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["DATABASE_URL", "mysql://localhost/parley"],
  ["REDIS_URL", "localhost:6379"],
  ["CORS_ORIGINS", "https://a.example, b.example"],
  ["SOCKET_IO_ENABLED", "perhaps"],
  ["SOCKET_IO_PATH", "socket.io"],
  ["TRUSTED_PROXIES", "10.0.0.0/8, my-proxy"],
  ["SMTP_URL", "mail.example"],
])("%s=%s stops the start with one line that names it", (name, value) => {
  const start = () => parseEnv({ ...production, [name]: value });
  expect(start).toThrow(new RegExp(`^Parley cannot start: ${name} [^\n]+$`));
});

test("an S3 store wants its bucket and its key", () => {
  const S3_ENDPOINT = "http://localhost:9000";
  expect(() => parseEnv({ S3_ENDPOINT, S3_BUCKET: "parley", S3_ACCESS_KEY_ID: "id" })).toThrow(
    "S3_SECRET_ACCESS_KEY is missing",
  );
});

test("every variable is in .env.example with a line of explanation, and no other", async () => {
  const lines = (await readFile(".env.example", "utf8")).split("\n");
  const named = lines.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
  expect(named.sort()).toEqual([...variables].sort());
  for (const [index, line] of lines.entries())
    if (/^[A-Z0-9_]+=/.test(line)) expect(lines[index - 1]).toMatch(/^# .{10,}/);
});
