import { picture, upload } from "@/test/files";
import { numberOf } from "../mixed-messages";
import { feed } from "./chat";
import { expect, test } from "./fixtures";
import { fillMixed } from "./old-messages";
import { type Scrolling, type Turned, watchScrolling } from "./scrolling";

/** In pixels: some of what was on the screen still is. */
const step = 400;
const patient = { isPatient: true };

// It would keep a copy of the document for each of hundreds of turns.
test.use({ trace: "off" });

/** Turns the wheel until that says that it is enough. */
async function scroll(scrolling: Scrolling, deltaY: number, isEnough: (turned: Turned) => boolean) {
  for (let turn = 0; turn < 1_500; turn++) if (isEnough(await scrolling.turn(deltaY))) return;
  throw new Error("The wheel does not lead there.");
}

/** Nothing has jumped, and there was never a frame without anything of the one before. */
const expectSteady = async (scrolling: Scrolling) =>
  expect(await scrolling.look()).toMatchObject({ jumps: [], framesWithoutAnchor: 0 });

test("a long channel is scrolled to its first message: nothing jumps, and little is held", async ({
  openPage,
  team,
}) => {
  test.setTimeout(300_000);
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const { id } = await upload(ada, workspace.id, "picture.png", await picture(900, 600));
  const userIds = [ada.id, ben.id];
  await fillMixed({ channelId: general.id, userIds, from: 1, to: 1_500, picture: { id } });

  const page = await openPage({ as: ada, at: path(general) });
  const newest = page.locator("[data-message$='0005dc']");
  await expect(newest).toBeInViewport();
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.endsWith("/messages")) return;
    asked.push(["before", "after"].find((key) => searchParams.has(key)) ?? "newest");
  });
  const rows = () => feed(page).getByRole("article").count();
  const scrolling = await watchScrolling(feed(page), patient);
  await scroll(scrolling, -step, ({ firstId }) => numberOf(firstId) < 700);
  expect(await rows()).toBeLessThan(100);
  await scroll(scrolling, -step, ({ firstId, isAtEdge }) => isAtEdge && !(numberOf(firstId) > 1));
  expect(await rows()).toBeLessThan(100);
  await expectSteady(scrolling);
  expect(asked.filter((kind) => kind === "before").length).toBeGreaterThan(20);

  // What is far from the reader was let go, and comes again.
  expect(asked).not.toContain("newest");
  await page.getByRole("button", { name: "Jump to newest" }).click();
  await expect(newest).toBeInViewport();
  expect(asked).toContain("newest");
});

test("from the middle of a channel one scrolls down through its pages: nothing jumps", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const userIds = people.map(({ id }) => id);
  await fillMixed({ channelId: general.id, userIds, from: 1, to: 600 });
  const page = await openPage({ as: people[0], at: `${path(general)}?at=200` });
  await expect(page.locator("[data-message$='0000c8']")).toBeInViewport();
  const scrolling = await watchScrolling(feed(page), patient);
  await scroll(scrolling, step, ({ firstId }) => numberOf(firstId) > 400);
  await expectSteady(scrolling);
});

test("a long thread is scrolled to what it answers, and back to its end: nothing jumps", async ({
  openPage,
  team,
}) => {
  test.setTimeout(300_000);
  const { people, path, general } = await team("Ada", "Ben");
  const channelId = general.id;
  const userIds = people.map(({ id }) => id);
  const { message } = await people[0].api("POST /channels/:id/messages", {
    ...{ id: channelId, clientId: crypto.randomUUID(), text: "The long matter" },
  });
  await fillMixed({ channelId, userIds, from: message.seq + 1, to: 1_400, threadId: message.id });

  const page = await openPage({ as: people[0], at: `${path(general)}?thread=${message.id}` });
  const replies = page.getByRole("feed", { name: "Replies" });
  const newest = page.locator("[data-message$='000578']");
  await expect(newest).toBeInViewport();
  const scrolling = await watchScrolling(replies, patient);
  await scroll(scrolling, -step, ({ firstId, isAtEdge }) => isAtEdge && firstId === message.id);
  await expectSteady(scrolling);
  expect(await replies.getByRole("article").count()).toBeLessThan(100);
  await page
    .getByRole("complementary", { name: "Thread" })
    .getByRole("button", { name: "Jump to newest" })
    .click();
  await expect(newest).toBeInViewport();
});
