import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ToastHost } from "@/components/ui/toast-host";
import { TooltipHost } from "@/components/ui/tooltip-host";
import { readTheme, themeCookie } from "@/features/theme/theme";
import { serverApi } from "@/lib/api-client";

export const metadata: Metadata = {
  title: { template: "%s · Parley", default: "Parley" },
  description: "Team chat on your own server.",
  // Workspaces are nobody's business but their members'.
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  viewportFit: "cover",
  // The keyboard of a phone makes the page smaller instead of covering the composer.
  interactiveWidget: "resizes-content",
};

// The letters of the first paint; the stylesheet names this same file, a round trip later.
const latinFont = new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url);

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic: the nonce of the security policy is one request's.
  const [config, jar] = await Promise.all([serverApi(await headers())("GET /config"), cookies()]);
  return (
    <html
      lang="en"
      data-theme={readTheme(jar.get(themeCookie)?.value)}
      data-socket-path={config.socketPath}
      data-sockets={config.socketsEnabled ? "on" : "off"}
    >
      <head>
        <link rel="preload" href={latinFont.toString()} as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>
        {children}
        <TooltipHost />
        <ToastHost />
      </body>
    </html>
  );
}
