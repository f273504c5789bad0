import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { variables } from "@/server/env";

/** What deploy/compose.yaml says in more than one place agrees. No Docker runs it here. */

const folder = resolve(import.meta.dirname, "../../deploy");
const read = (name: string) => readFile(resolve(folder, name), "utf8");

type Service = {
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  healthcheck?: unknown;
  build?: { context: string; dockerfile: string };
  networks?: Record<string, { ipv4_address: string }>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const text = await read("compose.yaml");
const { services, volumes }: Compose = parse(text, { merge: true });
const addressOf = (name: string) => services[name]?.networks?.parley?.ipv4_address;
const instances = Object.entries(services).filter(([, { build }]) => build);

test("every variable is explained in the example of the .env file, and needed ones have no default", async () => {
  const example = await read("compose.env.example");
  const explained = [...example.matchAll(/^# .+\n(\w+)=/gm)].map(([, name]) => name);
  const used = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  expect(explained.sort()).toEqual([...used].sort());
  for (const name of ["APP_URL", "BETTER_AUTH_SECRET", "POSTGRES_PASSWORD"])
    expect(text).not.toMatch(new RegExp(`\\$\\{${name}(?!:\\?)`));
});

test("the instances are told only what Parley reads", () => {
  expect(instances.map(([name]) => name)).toEqual(["one", "two"]);
  for (const [, { environment = {} }] of instances)
    expect(variables).toEqual(expect.arrayContaining(Object.keys(environment)));
});

test("nginx knows where the instances are, and they know nginx", async () => {
  const listed = [...(await read("compose/instances.conf")).matchAll(/^server (\S+):3000 /gm)];
  expect(listed.map(([, address]) => address)).toEqual(instances.map(([name]) => addressOf(name)));
  for (const [, { environment }] of instances) expect(environment?.TRUSTED_PROXIES).toBe(addressOf("nginx"));
});

test("what is waited for can say that it is healthy, and what is mounted is there", async () => {
  // The image brings the instances' own.
  for (const { depends_on = {} } of Object.values(services))
    for (const name of Object.keys(depends_on))
      expect(services[name]?.healthcheck ?? services[name]?.build, name).toBeDefined();
  for (const { volumes: mounts = [] } of Object.values(services))
    for (const mount of mounts) {
      const [source = ""] = mount.split(":");
      if (source.startsWith(".")) await access(resolve(folder, source));
      else expect(volumes).toHaveProperty(source);
    }
  for (const [, { build }] of instances)
    await access(resolve(folder, build?.context ?? "", build?.dockerfile ?? ""));
});
