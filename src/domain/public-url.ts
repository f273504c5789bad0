let origin = "http://localhost:3000";

/** Set by the composition root from APP_URL. */
export function setPublicOrigin(url: string): void {
  origin = url;
}

/** `path` as people reach it, for links that leave the app. */
export const publicUrl = (path: string): string => `${origin}${path}`;
