"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { io, type Socket } from "socket.io-client";
// Types only: the schemas beside them would bring the server's parser into the browser.
import type { Notification } from "./objects";
import type { ClientToServerEvents, ServerToClientEvents } from "./socket-events";

export type ChatSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

let socket: ChatSocket | undefined;

/** The page's one connection; it opens with `connect()`, and the session's cookie says whose it is. */
export function getSocket(): ChatSocket {
  socket ??= createSocket();
  return socket;
}

function createSocket(): ChatSocket {
  const created: ChatSocket = io({
    path: document.documentElement.dataset.socketPath ?? "/socket.io",
    autoConnect: false,
    withCredentials: true,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionAttempts: Number.POSITIVE_INFINITY,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
  });
  created.on("connect_error", (error) => {
    // A proxy that swallows upgrades without a word fails no transport, it only lets the time run out.
    if (error.message === "timeout") created.io.opts.transports = ["polling", "websocket"];
  });
  return created;
}

export type SocketOptions = {
  /** Who is signed in. Another account on the same page gets a connection of its own. */
  userId?: string;
  onNotification?: (notification: Notification) => void;
  /** The connection is back: what happened meanwhile has to be asked for. */
  onReconnect?: () => void;
};

/** Opens the page's connection and tells how it is; `error` is why the last attempt failed. */
export function useSocket({ userId, onNotification, onReconnect }: SocketOptions = {}) {
  const [status, setStatus] = useState<{ isConnected: boolean; error: Error | null }>({
    isConnected: false,
    error: null,
  });
  const openedFor = useRef(userId);
  const notified = useEffectEvent((notification: Notification) => onNotification?.(notification));
  const reconnected = useEffectEvent(() => onReconnect?.());

  useEffect(() => {
    const current = getSocket();
    let wasConnected = current.connected;
    const onConnect = () => {
      setStatus({ isConnected: true, error: null });
      if (wasConnected) reconnected();
      wasConnected = true;
    };
    const onDisconnect = () => setStatus({ isConnected: false, error: null });
    const onError = (error: Error) => setStatus({ isConnected: false, error });
    const onEvent = (notification: Notification) => notified(notification);

    current.on("connect", onConnect);
    current.on("disconnect", onDisconnect);
    current.on("connect_error", onError);
    current.on("notification", onEvent);
    return () => {
      current.off("connect", onConnect);
      current.off("disconnect", onDisconnect);
      current.off("connect_error", onError);
      current.off("notification", onEvent);
    };
  }, []);

  useEffect(() => {
    const current = getSocket();
    // The handshake says who one is: it has to be made again.
    if (openedFor.current !== userId) current.disconnect();
    openedFor.current = userId;
    current.connect();
    setStatus((last) =>
      last.isConnected === current.connected ? last : { ...last, isConnected: current.connected },
    );
  }, [userId]);

  return status;
}
