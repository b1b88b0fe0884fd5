#!/usr/bin/env bash
# Builds everything that is generated and committed once more, from nothing, and fails if the result
# is not what is committed: the bindings, and any folder named "generated".
set -euo pipefail
cd "$(dirname "$0")/../.."

rm -rf typechain-types
npm run --silent build -- --force

changed=$(git status --porcelain -- typechain-types ':(glob)**/generated/**')
if [ -n "$changed" ]; then
  echo "Generated files differ from what is committed. Run 'npm run build' and commit:" >&2
  echo "$changed" >&2
  exit 1
fi
echo "Generated files are up to date"
