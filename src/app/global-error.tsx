"use client";

import "./globals.css";

import ErrorPage from "./error";

/** The root layout itself failed: this is a document of its own, in the colours of the system. */
export default function GlobalErrorPage({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>That did not work · Parley</title>
      </head>
      <body>
        <ErrorPage retry={retry} />
      </body>
    </html>
  );
}
