#!/usr/bin/env bash
# Sets all up and passes the tests. Arguments are passed on to dotnet test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v dotnet >/dev/null || { echo "test.sh: the .NET SDK 10 is needed, with dotnet on PATH" >&2; exit 1; }
exec dotnet run --no-cache --file eng/build.cs -- test "$@"
