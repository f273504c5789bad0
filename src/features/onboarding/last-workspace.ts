/** The cookie with the slug of the workspace that was open last in this browser. */
export const lastWorkspaceCookie = "last-workspace";
