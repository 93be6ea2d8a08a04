using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Tests;

/// <summary>
/// Builds the program that drives the Web Deploy engine, once for each version of its sources and of the .NET SDK, in the system's temporary
/// folder. Test processes that run at the same time each build in a folder of their own; the first to finish gives it its name.
/// </summary>
internal static class WebDeployEngineBuild
{
    private const string Sources = "tests/WebDeployEngine";

    private static readonly Lazy<string> Folder = new(Build);

    /// <summary>Full path of the driver, ready to run.</summary>
    public static string Driver() => Path.Combine(Folder.Value, "Driver.exe");

    private static string Build()
    {
        var sources = FindSources();
        var engine = FindEngine();
        var final = Path.Combine(Path.GetTempPath(), "djiis-webdeploy-engine-" + Key(sources, engine));
        if (Directory.Exists(final))
        {
            return final;
        }

        var own = final + "-" + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(own);
        Compile(sources, engine, own, final);
        try
        {
            Directory.Move(own, final);
        }
        catch (IOException) when (Directory.Exists(final))
        {
            Directory.Delete(own, recursive: true);
        }

        return final;
    }

    private static void Compile(string sources, string engine, string folder, string final)
    {
        foreach (var name in new[] { "Microsoft.Web.Deployment", "Microsoft.Web.Deployment.Tracing", "Microsoft.Web.Delegation" })
        {
            File.Copy(Path.Combine(engine, name + ".dll"), Path.Combine(folder, name + ".dll"));
        }

        const string library = "libkernel32.so";
        ChildProcess.Run("gcc", ["-shared", "-fPIC", "-o", Path.Combine(folder, library), Path.Combine(sources, "kernel32.c")]).Succeeded();
        File.WriteAllText(
            Path.Combine(folder, "Microsoft.Web.Deployment.dll.config"),
            $"<configuration><dllmap dll=\"kernel32.dll\" target=\"{Path.Combine(final, library)}\"/></configuration>");
        ChildProcess.Run(
            "mcs",
            [
                "-nologo", "-warn:0", "-r:System.Configuration.Install.dll", "-r:" + Path.Combine(folder, "Microsoft.Web.Deployment.dll"),
                "-out:" + Path.Combine(folder, "Driver.exe"), Path.Combine(sources, "Driver.cs"),
            ]).Succeeded();
    }

    /// <summary>The folder of the sources, above the running test.</summary>
    private static string FindSources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sources = Path.Combine(folder.FullName, Sources);
            if (Directory.Exists(sources))
            {
                return sources;
            }
        }

        throw new DirectoryNotFoundException(Sources + " is not above " + AppContext.BaseDirectory);
    }

    /// <summary>The folder of the engine in the newest installed .NET SDK: <c>dotnet --list-sdks</c> prints "version [folder]", newest last.</summary>
    private static string FindEngine()
    {
        var newest = ChildProcess.Run("dotnet", ["--list-sdks"]).Succeeded().Trim().Split('\n').Last().Trim();
        var bracket = newest.IndexOf(" [", StringComparison.Ordinal);
        return Path.Combine(newest[(bracket + 2)..^1], newest[..bracket], "Sdks", "Microsoft.NET.Sdk.Publish", "tools", "net472");
    }

    private static string Key(string sources, string engine)
    {
        var text = new StringBuilder(engine);
        foreach (var name in new[] { "Driver.cs", "kernel32.c" })
        {
            text.Append(File.ReadAllText(Path.Combine(sources, name)));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
