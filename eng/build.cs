#!/usr/bin/env dotnet
// The commands behind build.sh, test.sh, build.cmd and test.cmd, the same on every system:
//   dotnet run --file eng/build.cs -- build [arguments of dotnet build]
//   dotnet run --file eng/build.cs -- test [arguments of dotnet test]
//   dotnet run --file eng/build.cs -- release
using System;
using Django.Iis.Build;

try
{
    var repository = Repository.OfThisProgram();
    switch (args)
    {
        case ["build", .. var arguments]:
            new BuildCommand(repository).Run(arguments);
            return 0;
        case ["test", .. var arguments]:
            return new TestCommand(repository).Run(arguments);
        case ["release"]:
            new ReleaseCommand(repository).Run();
            return 0;
        default:
            Console.Error.WriteLine("usage: dotnet run --file eng/build.cs -- build|test [arguments of dotnet build or test], or -- release");
            return 2;
    }
}
catch (BuildFailure failure)
{
    Console.Error.WriteLine("error: " + failure.Message);
    return failure.ExitCode;
}
