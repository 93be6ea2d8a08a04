using System;
using System.Diagnostics;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Installed;

/// <summary>Set-up and the stand-ins of IIS's tools as Windows programs that need no .NET, made once in a test run: of all forms of a .NET program, Wine 8 runs the single trimmed file alone.</summary>
internal static class WindowsPrograms
{
    private static readonly Lazy<TemporaryFolder> Published = new(Publish);

    /// <summary>Full path of set-up's .NET 10 build.</summary>
    public static string Setup => Published.Value["setup/DjangoIisSetup.exe"];

    /// <summary>Full path of the stand-ins.</summary>
    public static string Tools => Published.Value["tools/IisTools.exe"];

    private static TemporaryFolder Publish()
    {
        var folder = new TemporaryFolder();
        // The test host is killed before it has deleted much; a process of its own finishes.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Process.Start("rm", ["-rf", "--", folder.Path]).Dispose();
        // The repository's own source of packages, which a restore asks for whatever it needs.
        Directory.CreateDirectory(Repository.File("artifacts/feed"));
        Publish(folder, "src/Django.Iis.Setup/Django.Iis.Setup.csproj", "setup");
        Publish(folder, "tests/StandIns/Django.Iis.StandIns.csproj", "tools");
        Directory.Delete(folder["artifacts"], recursive: true);
        return folder;
    }

    // Beside the checkout: its own obj folders belong to the build for this system.
    private static void Publish(TemporaryFolder folder, string project, string output) => ChildProcess.Run(
        "dotnet",
        [
            "publish", Repository.File(project), "-c", "Release", "-f", "net10.0", "-r", "win-x64", "--artifacts-path", folder["artifacts"], "-o", folder[output],
            "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:DebugType=none", "-nodeReuse:false",
        ]).Succeeded();
}
