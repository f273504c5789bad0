import type { Page } from "@playwright/test";
import {
  act,
  channelMenu,
  choose,
  composer,
  conversations,
  feed,
  heading,
  message,
  openDirect,
  place,
  say,
  workspaceMenu,
} from "./chat";
import { expect, test, untilAlive, visit } from "./fixtures";

/** Texts that would do something if any part of them were taken for HTML, a script, or an address to follow. */
const markup = `"'></script></title><img src=x onerror=ran=1><script>ran=1</script>`;
const long = `${markup}<svg onload=ran=1><iframe srcdoc="<script>parent.ran=1</script>">{{ran=1}}\${ran=1}`;
const workspaceName = `Team ${markup}`;
const addresses = [
  "javascript:ran=1",
  "[read](javascript:ran=1)",
  "JaVaScRiPt:ran=1//https:",
  "data:text/html,<script>ran=1</script>",
  `https://parley.example/"onmouseover="ran=1`,
  "https://parley.example/</a><img/src=x/onerror=ran=1>",
];

/** A script that runs says so in the console, where nothing may stand; so does the policy that forbids one. */
const tellWhenItRuns = () =>
  Object.defineProperty(window, "ran", { set: () => console.error("A script ran.") });

/** What stands in the page that Parley does not put there. */
const findForeign = () => {
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  const isForeign = ({ name, value }: Attr) =>
    /^(on|srcdoc)/.test(name) ||
    (name === "href" && !/^(https?:|\/|#)/.test(value)) ||
    (name === "src" && !/^(\/|data:image|blob:)/.test(value));
  return [
    ...attributes.filter(isForeign).map(({ name, value }) => `${name}=${value}`),
    ...[...document.querySelectorAll("iframe, object, embed, base")].map(({ tagName }) => tagName),
  ];
};

async function expectNothingForeign(page: Page): Promise<void> {
  expect(await page.evaluate(findForeign), page.url()).toEqual([]);
}

test("markup in a text is shown as it was written, wherever people write, and does nothing", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada", "Ben");
  const [ada, ben, stranger] = [
    await openPage({ as: people[0] }),
    await openPage({ as: people[1] }),
    await openPage(),
  ];
  for (const page of [ada, ben, stranger]) await page.context().addInitScript(tellWhenItRuns);
  const everyone = async () => {
    for (const page of [ada, ben]) await expectNothingForeign(page);
  };

  await test.step("the names of a person, a workspace and a channel, and a topic", async () => {
    await visit(ada, "/settings");
    await ada.getByLabel("Name", { exact: true }).fill(markup);
    await ada.getByRole("button", { name: "Save" }).click();
    await expect(ada.getByText("Your name is saved")).toBeVisible();
    await visit(ada, `${path()}/settings`);
    await ada.getByLabel("Name of the workspace").fill(workspaceName);
    await ada.getByRole("button", { name: "Save" }).click();
    await expect(ada.getByText("The new name is saved")).toBeVisible();

    await visit(ada, path());
    await visit(ben, path());
    await choose(ada, conversations(ada).getByRole("button", { name: "Add channels" }), "Create a channel");
    const creating = ada.getByRole("dialog", { name: "Create a channel" });
    await creating.getByLabel("Name").fill(markup);
    await creating.getByLabel("Topic").fill(long);
    await creating.getByRole("button", { name: "Create channel" }).click();
    await expect(heading(ada, markup)).toBeVisible();
    await choose(ben, conversations(ben).getByRole("button", { name: "Add channels" }), "Browse channels");
    const browsing = ben.getByRole("dialog", { name: "Channels" });
    await expect(browsing.getByText(markup, { exact: true })).toBeVisible();
    await expect(browsing.getByText(long, { exact: true })).toBeVisible();
    await everyone();
    await browsing.getByRole("button", { name: "Join" }).click();
    await ben.keyboard.press("Escape");
    await place(ben, markup).click();
    await expect(heading(ben, markup)).toBeVisible();
    await expect(ben.getByRole("button", { name: "Topic: " })).toHaveText(long);
    await expect(ben).toHaveTitle(`#${markup} · ${workspaceName}`);
    await everyone();
  });

  await test.step("who is typing, messages, links in them, and a draft", async () => {
    await composer(ada).pressSequentially("...");
    await expect(ben.getByText(`${markup} is typing`)).toBeVisible();
    for (const text of [long, ...addresses]) {
      await say(ada, text);
      await expect(feed(ben).getByText(text, { exact: true })).toBeVisible();
    }
    await say(ada, "As yet harmless");
    await act(message(ada, "As yet harmless"), "Edit");
    await ada.getByRole("textbox", { name: "Edit message" }).fill(`Edited: ${long}`);
    await ada.keyboard.press("Enter");
    await expect(message(ben, "Edited:")).toContainText(`Edited: ${long}`);
    await expect(message(ben, "Edited:")).toHaveAccessibleName(markup);
    for (const link of await feed(ben).getByRole("link").all()) {
      await expect(link).toHaveAttribute("href", /^https:\/\/parley\.example\//);
      await link.hover();
    }
    await composer(ada).fill(long);
    await everyone();
  });

  await test.step("a direct message, announced by its sender's name", async () => {
    await openDirect(ben, markup);
    await say(ben, long);
    await expect(heading(ben, markup)).toBeVisible();
    await expect(place(ada, "Ben")).toContainText("1");
    await place(ada, "Ben").click();
    await expect(feed(ada).getByText(long, { exact: true })).toBeVisible();
    await everyone();
  });

  await test.step("menus and dialogs that name them", async () => {
    await place(ada, markup).click();
    await choose(ada, channelMenu(ada, markup), "People");
    await expect(ada.getByRole("dialog", { name: `People in #${markup}` })).toBeVisible();
    await everyone();
    await ada.keyboard.press("Escape");
    await choose(ada, channelMenu(ada, markup), "Archive channel");
    await expect(ada.getByRole("alertdialog", { name: `Archive #${markup}?` })).toBeVisible();
    await everyone();
    await ada.keyboard.press("Escape");
    await workspaceMenu(ada, workspaceName).click();
    await expect(ada.getByRole("menu")).toBeVisible();
    await everyone();
    await ada.keyboard.press("Escape");
  });

  await test.step("the same from the server's hands", async () => {
    await ada.reload();
    await untilAlive(ada);
    await expect(composer(ada)).toHaveValue(long);
    await expect(feed(ada).getByText(addresses[1] ?? "", { exact: true })).toBeVisible();
    await ben.reload();
    await untilAlive(ben);
    await expect(feed(ben).getByText(long, { exact: true })).toBeVisible();
    await everyone();
    for (const part of ["/settings", `${path()}/settings`, `${path()}/settings/members`, "/welcome"]) {
      await visit(ada, part);
      await expectNothingForeign(ada);
    }
  });

  await test.step("an invite, and whoever gets it", async () => {
    await visit(ada, `${path()}/settings/invites`);
    await ada.getByRole("button", { name: "Create link" }).click();
    await expectNothingForeign(ada);
    await visit(stranger, await ada.getByRole("textbox", { name: "Invite link" }).inputValue());
    await expect(stranger.getByRole("heading", { name: `Join ${workspaceName}` })).toBeVisible();
    await expect(stranger.getByText(`${markup} invites you`)).toBeVisible();
    await expectNothingForeign(stranger);
  });
});
