#!/usr/bin/env bash
# Measures everything and writes the tables into docs/performance.md, those of access models into
# docs/evaluation.md as well. --quick runs each measurement once, as a check that
# all of them work, and writes nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# Compilers and build nodes that stay behind would be measured along.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

case "${1:-}" in
  "") arguments=(--page ../docs/performance.md) ;;
  --quick) arguments=(--quick) ;;
  *) echo "usage: benchmarks/run.sh [--quick]" >&2; exit 2 ;;
esac

(cd ajv && npm ci --no-audit --no-fund --loglevel=error)
for project in StorageGrants.Benchmarks.Compiler StorageGrants.Benchmarks.Evaluation ../src/StorageGrants.Tool StorageGrants.Benchmarks; do
  dotnet build "$project" -c Release -v quiet
done
dotnet StorageGrants.Benchmarks/bin/Release/net10.0/StorageGrants.Benchmarks.dll "${arguments[@]}"
