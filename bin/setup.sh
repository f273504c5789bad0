# Shared by the commands in bin/: sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export NEXT_TELEMETRY_DISABLED=1
export PATH="$PWD/node_modules/.bin:$PATH"

say() { printf '\033[1m%s\033[0m\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

require_node() {
  command -v node >/dev/null || die "Parley needs Node.js 20.19 or later, and there is none on the PATH."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "Parley needs Node.js 20.19 or later; this is $(node --version)."
}

# The copy is made when all is installed: an installation that was cut short is none.
install_packages() {
  local installed=node_modules/.parley-lock
  if [ ! -f "$installed" ] || ! cmp -s package-lock.json "$installed"; then
    say "Installing packages (a minute or so the first time)"
    # Building needs the development packages too, also where NODE_ENV=production is set. Not `npm ci`: it
    # refuses a lock file made where the binaries of some other platforms could not be had.
    npm install --no-save --include=dev --loglevel=error
    cp package-lock.json "$installed"
  fi
}

# By content and not by time: a clone has whatever times it likes.
source_hash() {
  local inputs=(src drizzle package.json package-lock.json next.config.ts postcss.config.mjs tsconfig*.json)
  if [ -d public ]; then inputs+=(public); fi
  find "${inputs[@]}" -type f ! -name '*.test.ts' ! -name '*.test.tsx' ! -path 'src/test/*' |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
}

build_if_stale() {
  local stamp=dist/.source-hash hash
  hash=$(source_hash)
  if [ ! -f "$stamp" ] || [ ! -f .next/BUILD_ID ] || [ "$(cat "$stamp")" != "$hash" ]; then
    say "Building (half a minute)"
    rm -rf dist
    NODE_ENV=production npm run --silent build || return
    # Last of all: a build that was cut short is no build.
    echo "$hash" >"$stamp"
  fi
}

# Prints where a Chromium is; fails when there is none.
find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# The same without windows, which is quicker; where there is none, a whole one.
find_chromium_shell() {
  command -v chromium-headless-shell || find_chromium
}
