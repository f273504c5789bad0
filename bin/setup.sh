# Shared by the commands in bin/: sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export NEXT_TELEMETRY_DISABLED=1

say() { printf '\033[1m%s\033[0m\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

require_node() {
  command -v node >/dev/null || die "Parley needs Node.js 20.9 or later, and there is none on the PATH."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 9) ? 0 : 1)' ||
    die "Parley needs Node.js 20.9 or later; this is $(node --version)."
}

# npm keeps a copy of the lock file that it installed from.
install_packages() {
  local installed=node_modules/.parley-lock
  if [ ! -f "$installed" ] || ! cmp -s package-lock.json "$installed"; then
    say "Installing packages (a minute or so the first time)"
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json "$installed"
  fi
}

# By content and not by time: a clone has whatever times it likes.
source_hash() {
  find src drizzle package-lock.json next.config.ts postcss.config.mjs tsconfig.json tsconfig.server.json \
    -type f ! -name '*.test.ts' ! -name '*.test.tsx' ! -path 'src/test/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

build_if_stale() {
  local stamp=dist/.source-hash hash
  hash=$(source_hash)
  if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$hash" ]; then
    say "Building (half a minute)"
    rm -rf dist
    NODE_ENV=production npm run --silent build
    # Last of all: a build that was cut short is no build.
    echo "$hash" >"$stamp"
  fi
}
