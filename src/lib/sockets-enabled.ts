/** Whether this server has sockets; the page says so. */
export const areSocketsEnabled = (): boolean => document.documentElement.dataset.sockets !== "off";
