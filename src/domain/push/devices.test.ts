import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { newDevice, type TestDevice } from "@/test/push";
import { type PushServer, startPushServer } from "@/test/push-server";

let service: PushServer["service"];
let server: PushServer["server"];
let close: PushServer["close"];
beforeAll(async () => {
  ({ service, server, close } = await startPushServer());
});
afterAll(() => close());

let ada: TestPerson;
let ben: TestPerson;
let device: TestDevice;
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  device = newDevice(service.endpoint());
});

test("one's devices are listed, with the one that asks first", async () => {
  const elsewhere = await ben.anotherSession();
  const { device: own } = await ben.api("POST /me/push", device.subscription);
  const { device: other } = await elsewhere.api("POST /me/push", newDevice(service.endpoint()).subscription);
  expect((await ben.api("GET /me/push")).devices).toEqual([own, { ...other, isThis: false }]);
  expect(own).toEqual({
    ...{ id: own.id, userAgent: expect.any(String), about: "everything" },
    ...{ createdAt: expect.any(String), isThis: true },
  });
  expect((await ada.api("GET /me/push")).devices).toEqual([]);
});

test.each([
  ["another host", "https://push.example/send/1"],
  ["this machine", "https://127.0.0.1/send/1"],
  ["this machine by another name", "https://localhost/send/1"],
  ["the cloud's own address", "https://169.254.169.254/latest/meta-data"],
  ["an address inside the house", "https://[::ffff:10.0.0.1]/"],
  ["a port of the right host", "https://localhost:1/send/1"],
  ["a host that only begins like it", "https://localhost.evil.example/send/1"],
  ["a name before the host", "https://me@localhost/send/1"],
  ["no encryption", "http://localhost/send/1"],
])("an endpoint at %s is refused", async (_, bad) => {
  await expect(ben.api("POST /me/push", { ...device.subscription, endpoint: bad })).rejects.toMatchObject({
    code: "INVALID",
    extra: { details: [{ path: "endpoint" }] },
  });
  expect((await ben.api("GET /me/push")).devices).toEqual([]);
});

test("a key that is none is refused", async () => {
  const p256dh = `B${"A".repeat(86)}`;
  const bad = { ...device.subscription, keys: { ...device.subscription.keys, p256dh } };
  await expect(ben.api("POST /me/push", bad)).rejects.toMatchObject({ code: "INVALID" });
});

test("a page of another origin cannot subscribe somebody", async () => {
  const response = await fetch(`${server.url}/api/v1/me/push`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: ben.cookie, origin: "https://evil.example" },
    body: JSON.stringify(device.subscription),
  });
  expect(response.status).toBe(403);
  expect((await ben.api("GET /me/push")).devices).toEqual([]);
});
