#!/usr/bin/env bash
# Measures this project beside others: ./bench.sh msi, payload, serve or build. Exit code 1 when a figure misses its limit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v dotnet >/dev/null || { echo "bench.sh: the .NET SDK 10 is needed, with dotnet on PATH" >&2; exit 1; }
exec dotnet run --no-cache --file eng/bench.cs -- "$@"
