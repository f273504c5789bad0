import { type ApiClient, api as browserApi } from "@/lib/api-client";
import type { MessageCard } from "@/lib/objects";
import type { Chat } from "@/live/chat-commands";

type Place = { channelId: string; seq: number };
/** Null: there is nothing that one may see. */
type Asked = { card: MessageCard | null; at: number };

/** What was asked for less than this ago is not asked for again. */
const freshMs = 20_000;
const retryMs = 5_000;
/** Of one question, as the API has it. */
const most = 50;

const keyOf = ({ channelId, seq }: Place) => `${channelId} ${seq}`;

/** The cards of a workspace: asked for when they are looked at, all of a screen together. */
export function createCards(api: ApiClient, workspaceId: string) {
  const asked = new Map<string, Asked>();
  const waiting = new Map<string, Place>();
  const listeners = new Map<string, Set<() => void>>();

  async function ask() {
    const places = [...waiting.values()].slice(0, most);
    for (const place of places) waiting.delete(keyOf(place));
    if (waiting.size > 0) queueMicrotask(ask);
    if (places.length === 0) return;
    try {
      const { cards } = await api("POST /workspaces/:id/cards", { id: workspaceId, places });
      const found = new Map(cards.map((card) => [keyOf(card), card]));
      for (const place of places) put(keyOf(place), found.get(keyOf(place)) ?? null);
    } catch {
      // Whoever still looks gets it when the server is there again.
      setTimeout(() => places.filter((place) => listeners.has(keyOf(place))).forEach(want), retryMs);
    }
  }

  function put(key: string, card: MessageCard | null) {
    asked.set(key, { card, at: Date.now() });
    for (const listener of listeners.get(key) ?? []) listener();
  }

  function want(place: Place) {
    if (waiting.size === 0) queueMicrotask(ask);
    waiting.set(keyOf(place), place);
  }

  return {
    get: (place: Place): MessageCard | null | undefined => asked.get(keyOf(place))?.card,
    /** Asks for it, unless that was just done. The function that comes back ends the looking. */
    subscribe(place: Place, listener: () => void): () => void {
      const key = keyOf(place);
      const here = listeners.get(key) ?? new Set();
      listeners.set(key, here.add(listener));
      if (Date.now() - (asked.get(key)?.at ?? 0) > freshMs) want(place);
      return () => {
        here.delete(listener);
        if (here.size === 0) listeners.delete(key);
      };
    },
  };
}

const byChat = new WeakMap<Chat, ReturnType<typeof createCards>>();

/** Those of a chat: with it they go. */
export function cardsOf(chat: Chat): ReturnType<typeof createCards> {
  const cards = byChat.get(chat) ?? createCards(browserApi, chat.getState().workspace.id);
  byChat.set(chat, cards);
  return cards;
}
