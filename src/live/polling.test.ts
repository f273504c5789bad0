import { describe, expect, test } from "vitest";
import { createFakeConnection } from "./fake-connection";

function whereHttpAnswers() {
  const fake = createFakeConnection();
  fake.http.answers = true;
  return fake;
}

describe("while no socket can be had", () => {
  test("HTTP stands in for it, and says so", async () => {
    const { advance, connection, http, reached, status } = whereHttpAnswers();
    await advance(7_499);
    expect([status(), http.asked]).toEqual(["connecting", 0]);
    await advance(1);
    expect([status(), http.asked, reached()]).toEqual(["polling", 1, 1]);
    connection.refused(new Error("websocket error"));
    expect(status()).toBe("polling");
  });

  test("also when there was one before", async () => {
    const { advance, connect, lose, reached, status } = whereHttpAnswers();
    connect();
    lose("transport close");
    await advance(7_500);
    expect([status(), reached()]).toEqual(["polling", 2]);
  });

  test("a short loss never comes to that", async () => {
    const { advance, connect, http, lose, reached, status } = whereHttpAnswers();
    connect();
    lose("transport close");
    await advance(5_000);
    connect();
    await advance(60_000);
    expect([status(), http.asked, reached()]).toEqual(["online", 0, 2]);
  });

  test("a socket takes over as soon as there is one, and is told of everything anew", async () => {
    const { advance, connect, http, reached, status } = whereHttpAnswers();
    await advance(20_000);
    const { asked } = http;
    connect();
    await advance(60_000);
    expect([status(), http.asked, reached()]).toEqual(["online", asked, 2]);
  });

  test("it asks every few seconds, seldom when nobody looks, and at once when somebody does", async () => {
    const { advance, connection, device, http } = whereHttpAnswers();
    await advance(7_500);
    const askedIn = async (ms: number) => {
      const before = http.asked;
      await advance(ms);
      return http.asked - before;
    };
    expect(await askedIn(25_000)).toBe(10);
    device.hasFocus = false;
    expect(await askedIn(25_000)).toBeLessThan(6);
    device.isVisible = false;
    await advance(6_000);
    expect(await askedIn(60_000)).toBe(2);
    device.isVisible = device.hasFocus = true;
    connection.woken();
    expect(await askedIn(0)).toBe(1);
  });

  test("now and then it also asks for what has no cursor", async () => {
    const { advance, http } = whereHttpAnswers();
    await advance(7_500 + 16 * 2_500);
    expect(http.refreshed).toBe(2);
  });

  test("without an answer it says so, and asks less and less often", async () => {
    const { advance, happen, http, reached, status } = whereHttpAnswers();
    await advance(7_500);
    http.answers = false;
    await advance(2_500);
    expect(status()).toBe("reconnecting");
    const { asked } = http;
    await advance(120_000);
    expect(http.asked - asked).toBeLessThan(9);
    http.answers = true;
    happen.network();
    await advance(0);
    expect([status(), reached()]).toEqual(["polling", 2]);
  });

  test("the end of the session ends the questions", async () => {
    const { advance, connection, http, status } = whereHttpAnswers();
    await advance(10_000);
    connection.signOut();
    const { asked } = http;
    await advance(60_000);
    expect([status(), http.asked]).toEqual(["signed-out", asked]);
  });
});
