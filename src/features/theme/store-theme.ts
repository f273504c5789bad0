"use server";

import { cookies } from "next/headers";
import { readTheme, themeCookie } from "./theme";

const yearInSeconds = 365 * 24 * 60 * 60;

/** Keeps the choice for this browser. */
export async function storeTheme(choice: string): Promise<void> {
  const jar = await cookies();
  jar.set(themeCookie, readTheme(choice), { maxAge: yearInSeconds, sameSite: "lax", httpOnly: true });
}
