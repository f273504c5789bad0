import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type ApiClient, serverApi } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";

/**
 * Asks the API for what a page shows, as whoever asked for the page.
 *
 * Without a session it sends to the sign-in page and from there back to `here`; what does not exist for
 * this person is the not-found page.
 *
 * @param here the page's own path
 * @throws what else the API answers: the error page shows it
 */
export async function load<Data>(here: string, ask: (api: ApiClient) => Promise<Data>): Promise<Data> {
  try {
    return await ask(serverApi(await headers()));
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    if (error.code === "UNAUTHENTICATED")
      redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
    if (error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** Who asks and where they are a member; once a request, however many layouts and pages want it. */
export const loadMe = cache((here: string) => load(here, (api) => api("GET /me")));

/** The same for a page that is open to everyone: null without a session. */
export async function findMe() {
  try {
    return await serverApi(await headers())("GET /me");
  } catch (error) {
    if (error instanceof CodedError && error.code === "UNAUTHENTICATED") return null;
    throw error;
  }
}
