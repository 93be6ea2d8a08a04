#!/usr/bin/env bash
# Packs the SDK and builds samples/Polls to its packages. Arguments are passed on to dotnet build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v dotnet >/dev/null || { echo "build.sh: the .NET SDK 10 is needed, with dotnet on PATH" >&2; exit 1; }
exec dotnet run --no-cache --file eng/build.cs -- build "$@"
