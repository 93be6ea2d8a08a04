using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.EndToEnd.Tests.Documentation;

/// <summary>Where each documented command is run, or why it is not. A command that stands nowhere here fails a test.</summary>
public static class CommandPlaces
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Run in this order, in the folder where a reader is who does the same.</summary>
    public static IReadOnlyList<string> Beginning { get; } =
    [
        "dotnet new install Django.Iis.Templates",
        "dotnet new django-iis -n Shop",
        "dotnet new django-iis -n Portal --server uvicorn --python 3.12 --static WhiteNoise --environments StagingProduction --pipelines GitHub",
    ];

    /// <summary>Run in this order, in the folder of the project that the beginning made. What is read afterwards is not cleaned again: the MSI's tables of Debug, the script of Release.</summary>
    public static IReadOnlyList<string> InProject { get; } =
    [
        "dotnet build -t:Migrate",
        "dotnet build -t:Help",
        "dotnet build -t:Check",
        "dotnet build -t:CollectStatic",
        "dotnet build -t:MakeMigrations",
        "dotnet build -t:Shell",
        "dotnet test",
        "dotnet test -c Release --logger trx --results-directory TestResults",
        "dotnet test -- --parallel 4",
        "dotnet build -c Release",
        "dotnet build -c Release -bl",
        "dotnet build -c Release -t:Verify",
        "dotnet build -t:ExplainUrl -p:Url=/static/home/site.css",
        "dotnet build -t:ExplainUrl -p:Url=/static/site.css",
        "dotnet build -t:Verify",
        "dotnet pack",
        "dotnet build -p:DeployOnBuild=true",
        "dotnet build -c Release -p:EnvironmentName=Staging",
        "dotnet build -c Release -p:PythonPackageVersion=3.13.12",
        "dotnet build -c Release -p:Version=1.0.7",
        "dotnet publish -c Release -p:PublishProfile=Staging",
        "dotnet build -t:Rebuild",
        "dotnet build -t:Lock",
        "dotnet build -p:DjangoUpdateLock=true",
        "dotnet build -t:DumpMsi",
        "dotnet build -c Release -p:DjangoUpdateLock=true",
        "git add pylock.win_amd64.toml",
        "dotnet build -c Release -p:DjangoLockedMode=true",
        "dotnet sln remove Shop.pyproj",
        "dotnet sln add Shop.csproj",
    ];

    /// <summary>Each run beside the manage.py of a project that has no project file yet.</summary>
    public static IReadOnlyList<string> InExistingProject { get; } =
    [
        "dotnet new django-iis-item -n Shop",
        "dotnet new django-iis-item -n Shop --pipelines GitHub",
    ];

    /// <summary>Not run here, with the reason. What is ours in them is checked by <see cref="DocumentedCommandTests"/>.</summary>
    public static IReadOnlyDictionary<string, string> NotHere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cd Shop"] = "the tests run the commands below it in that folder",
        ["dotnet new install"] = "names the command above; run with its argument",
        ["dotnet new update"] = "asks the public package index",
        ["dotnet run"] = "does not end by itself: tests of the development server start it",
        ["dotnet run --no-build"] = "does not end by itself: tests of the development server start it",
        ["dotnet run -- --nothreading 0.0.0.0:8080"] = "does not end by itself: tests of the development server start it",
        ["dotnet watch"] = "does not end by itself: tests of the development server start it",
        ["dotnet watch --no-hot-reload"] = "does not end by itself: tests of the development server start it",
        ["dotnet build"] = "run with its arguments",
        ["dotnet build --no-restore"] = "names what a figure measures; the benchmark runs it",
        ["dotnet publish"] = "run with its arguments",
        ["dotnet new"] = "run with its arguments",
        ["dotnet build -t:Manage -p:ManageCommand=createsuperuser"] = "asks at the terminal; the target is run with another command here",
        ["dotnet run --file eng/build.cs -- release"] = "packs twice what the tests already have; CI runs it",
        ["sudo apt-get install dotnet-sdk-10.0 python3-venv"] = "changes the machine",
        ["winget install --id Microsoft.DotNet.SDK.10 --exact"] = "needs Windows",
        ["winget install --id Python.Python.3.13 --exact --scope machine"] = "needs Windows",
        ["python-3.13.11-amd64.exe /quiet InstallAllUsers=1 Include_test=0"] = "needs Windows; an installer of python.org",
        ["msiexec /i httpPlatformHandler_amd64.msi /qn"] = "needs Windows; an installer of Microsoft",
        ["curl -I -H \"Host: shop.example\" http://localhost/"] = "needs a server with the site",
        ["set DJANGO_IIS_PYTHON=D:\\Python313\\python.exe"] = "needs a server with the site",
    };

    /// <summary>What needs a server or Windows and is ours: each has a check of its own.</summary>
    private static readonly Regex Checked = new(
        @"^msiexec /|^(type \S+ \| )?(\S+\\)?DjangoIisSetup(\.exe)? |^(\S+\\)?manage |\.deploy\.cmd |^dism |^\./(build|test|bench)\.sh",
        RegexOptions.ExplicitCapture,
        Patience);

    public static IEnumerable<string> Run => [.. Beginning, .. InProject, .. InExistingProject];

    public static bool Knows(string command) =>
        Run.Contains(command, StringComparer.Ordinal) || NotHere.ContainsKey(command) || Checked.IsMatch(command);
}
