@echo off
rem Measures this project beside others: bench msi, payload, serve or build. Exit code 1 when a figure misses its limit.
setlocal
cd /d "%~dp0"
where /q dotnet || (echo bench: the .NET SDK 10 is needed, with dotnet on PATH 1>&2& exit /b 1)
dotnet run --no-cache --file eng/bench.cs -- %*
exit /b %errorlevel%
