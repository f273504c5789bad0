/** How the sidebar leads elsewhere; the page knows the addresses. */
export type Places = {
  hrefOf: (channelId: string) => string;
  open: (channelId: string) => void;
};
