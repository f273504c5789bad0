import type { Page } from "@playwright/test";
import { channelMenu, choose, composer, conversations, heading, message, place, say } from "./chat";
import { expect, test, untilAlive } from "./fixtures";

// A name that is taken is refused; browsers put every refusal into the console.
test.use({ expectedFaults: /409 \(Conflict\)/ });

const addChannels = (page: Page) => conversations(page).getByRole("button", { name: "Add channels" });

type NewChannel = { name: string; topic?: string; isPrivate?: boolean };

async function createChannel(page: Page, { name, topic = "", isPrivate = false }: NewChannel): Promise<void> {
  await choose(page, addChannels(page), "Create a channel");
  const dialog = page.getByRole("dialog", { name: "Create a channel" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Topic").fill(topic);
  await dialog.getByLabel("Private").setChecked(isPrivate);
  await dialog.getByRole("button", { name: "Create channel" }).click();
  await expect(heading(page, name)).toBeVisible();
}

test("a private channel is there for those who are added, and for nobody else", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada", "Ben", "Cleo");
  const [ada, ben, cleo] = await Promise.all(people.map((person) => openPage({ as: person, at: path() })));
  if (!ada || !ben || !cleo) throw new Error("Three people, three pages.");

  await createChannel(ada, { name: "salaries", isPrivate: true });
  await expect(ada.getByRole("article", { name: "Beginning" })).toContainText("Only the people in it");
  await say(ada, "Nobody reads this yet");

  await ada.getByRole("main").getByRole("button", { name: "Add people" }).click();
  const adding = ada.getByRole("dialog", { name: "Add people to #salaries" });
  await adding.getByRole("combobox", { name: "People to add" }).fill("be");
  await adding.getByRole("option", { name: "Ben" }).click();
  await adding.getByRole("button", { name: "Add" }).click();
  const members = ada.getByRole("dialog", { name: "People in #salaries" });
  await expect(members).toContainText("2 people");
  await expect(members.getByRole("listitem").filter({ hasText: "Ben" })).toBeVisible();
  await members.getByRole("button", { name: "Close" }).click();

  await place(ben, "salaries").click();
  await expect(message(ben, "Nobody reads this yet")).toBeVisible();
  await say(ben, "I do");
  await expect(message(ada, "I do")).toBeVisible();

  // Ben has heard of it by now; so would have Cleo.
  await expect(place(cleo, "salaries")).toHaveCount(0);
  await choose(cleo, addChannels(cleo), "Browse channels");
  const browsing = cleo.getByRole("dialog", { name: "Channels" });
  await expect(browsing.getByRole("listitem").filter({ hasText: "general" })).toBeVisible();
  await expect(browsing.getByText("salaries")).toHaveCount(0);
  await cleo.goto(ada.url());
  await expect(heading(cleo, "This conversation is not here")).toBeVisible();

  // Whoever is taken out hears nothing more, in the window that is open.
  await choose(ada, channelMenu(ada, "salaries"), "People");
  await ada.getByRole("dialog").getByRole("button", { name: "Remove Ben" }).click();
  await ada.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(heading(ben, "This conversation is not here")).toBeVisible();
  await expect(place(ben, "salaries")).toHaveCount(0);
});

test("a public channel is found, joined, renamed, given a topic and archived, and everyone sees it", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada", "Ben");
  const [ada, ben] = await Promise.all(people.map((person) => openPage({ as: person, at: path() })));
  if (!ada || !ben) throw new Error("Two people, two pages.");

  await createChannel(ada, { name: "launch", topic: "The seventh of May" });
  await say(ada, "Five weeks to go");

  await test.step("Ben looks into it, and joins", async () => {
    await choose(ben, addChannels(ben), "Browse channels");
    await ben
      .getByRole("dialog")
      .getByRole("button", { name: /^launch/ })
      .click();
    await expect(message(ben, "Five weeks to go")).toBeVisible();
    await expect(composer(ben)).toHaveCount(0);
    // Looking in is live, too.
    await say(ada, "Four weeks to go");
    await expect(message(ben, "Four weeks to go")).toBeVisible();
    await ben.getByRole("button", { name: "Join channel" }).click();
    await say(ben, "I am in");
    await expect(message(ada, "I am in")).toBeVisible();
  });

  await test.step("Ada changes its name and its topic", async () => {
    await choose(ada, channelMenu(ada, "launch"), "Change name or topic");
    const changing = ada.getByRole("dialog", { name: "Change #launch" });
    await changing.getByLabel("Name").fill("general");
    await changing.getByRole("button", { name: "Save" }).click();
    await expect(changing.getByLabel("Name")).toHaveAccessibleDescription(/name/);
    await changing.getByLabel("Name").fill("liftoff");
    await changing.getByLabel("Topic").fill("The ninth of May");
    await changing.getByRole("button", { name: "Save" }).click();
    for (const page of [ada, ben]) {
      await expect(heading(page, "liftoff")).toBeVisible();
      await expect(place(page, "liftoff")).toBeVisible();
      await expect(place(page, "launch")).toHaveCount(0);
      await expect(page.getByRole("main").getByText("The ninth of May")).toBeVisible();
      await expect(composer(page)).toHaveAccessibleName("Message #liftoff");
      await expect(page).toHaveTitle(/^#liftoff/);
    }
  });

  await test.step("she archives it: it can be read, and nobody writes", async () => {
    await choose(ada, channelMenu(ada, "liftoff"), "Archive channel");
    await ada.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
    await ben.reload();
    await untilAlive(ben);
    for (const page of [ada, ben]) {
      await expect(page.getByText("Nobody can write here")).toBeVisible();
      await expect(message(page, "Five weeks to go")).toBeVisible();
      await expect(composer(page)).toHaveCount(0);
      await expect(place(page, "liftoff")).toHaveCount(0);
    }
    await choose(ada, channelMenu(ada, "liftoff"), "Bring back");
    for (const page of [ada, ben]) await expect(composer(page)).toBeVisible();
  });
});
