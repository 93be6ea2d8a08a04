#!/usr/bin/env dotnet
// The commands behind bench.sh and bench.cmd, the same on every system:
//   dotnet run --file eng/bench.cs -- msi|payload|serve|build
using System;
using Django.Iis.Bench;
using Django.Iis.Build;

try
{
    switch (args)
    {
        case ["msi"]:
            return new MsiBenchmark(Repository.OfThisProgram()).Run() ? 0 : 1;
        case ["payload"]:
            return new PayloadBenchmark(Repository.OfThisProgram()).Run() ? 0 : 1;
        case ["serve"]:
            return new ServeBenchmark(Repository.OfThisProgram()).Run() ? 0 : 1;
        case ["build"]:
            return new BuildBenchmark(Repository.OfThisProgram()).Run() ? 0 : 1;
        default:
            Console.Error.WriteLine("usage: dotnet run --file eng/bench.cs -- msi|payload|serve|build");
            return 2;
    }
}
catch (BuildFailure failure)
{
    Console.Error.WriteLine("error: " + failure.Message);
    return failure.ExitCode;
}
