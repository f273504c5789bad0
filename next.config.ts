import type { NextConfig } from "next";

const config: NextConfig = {
  // The custom server answers with headers of its own; see src/server/http/security-headers.ts.
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run lint` and `tsc` are steps of bin/test; the build does not repeat them.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
