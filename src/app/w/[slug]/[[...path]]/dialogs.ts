"use client";

import { later } from "@/components/later";

/** The dialogs of a workspace, and a notice. At first nobody sees any of them, so their code comes after the page. */

export const BrowseChannelsDialog = later(() =>
  import("@/features/channels/browse-channels-dialog").then((module) => module.BrowseChannelsDialog),
);
export const CreateChannelDialog = later(() =>
  import("@/features/channels/create-channel-dialog").then((module) => module.CreateChannelDialog),
);
export const EditChannelDialog = later(() =>
  import("@/features/channels/edit-channel-dialog").then((module) => module.EditChannelDialog),
);
export const PictureViewer = later(() =>
  import("@/features/messages/files/picture-viewer").then((module) => module.PictureViewer),
);
export const PeopleDialog = later(() =>
  import("@/features/channels/people-dialog").then((module) => module.PeopleDialog),
);
export const KeysDialog = later(() =>
  import("@/features/keys/keys-dialog").then((module) => module.KeysDialog),
);
export const Switcher = later(() => import("@/features/switcher/switcher").then((module) => module.Switcher));
export const NewDirectDialog = later(() =>
  import("@/features/directs/new-direct-dialog").then((module) => module.NewDirectDialog),
);
export const UnsentNotice = later(() =>
  import("@/features/outbox/unsent-notice").then((module) => module.UnsentNotice),
);
