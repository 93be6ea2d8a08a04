using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>
/// Ctrl-C, and the end of power, at twenty moments from the first stage to the last, of a first build and of one that does everything again: the next build succeeds, and
/// its packages are those of a build that nobody disturbed.
/// </summary>
public sealed class InterruptionTests(UndisturbedSite site) : IClassFixture<UndisturbedSite>
{
    /// <summary>What appears or changes in the course of a build, in order: patterns below the project's folder.</summary>
    private static readonly string[] Moments =
    [
        "obj/djiis.lock", "obj/resolve/*/resolve.key", "obj/resolve/*/work", "obj/resolve/*/wheels.tmp", "obj/resolve/*/resolve.stamp",
        "obj/venv/pyvenv.cfg", "obj/venv/lib/*/site-packages/django", "obj/venv/djiis.stamp", "obj/Release/django/probe.key", "obj/Release/django/probe.stamp",
        "obj/Release/django/static.key", "obj/Release/django/static.stamp", "obj/resolve/*/server.stamp", "obj/payload/*/site-packages", "obj/payload/*/payload.stamp",
        "obj/Release/django/webconfig.stamp", "obj/Release/django/bytecode.key", "obj/Release/django/bytecode.stamp", "bin/Release/Small.zip*", "obj/Release/django/site.stamp",
    ];

    private static readonly string[] Inputs = ["requirements.txt", "config/settings.py", "pages/static/pages/site.css", "web.config", "templates/index.html"];

    public static TheoryData<string, string, bool> Points()
    {
        var points = new TheoryData<string, string, bool>();
        for (var index = 0; index < Moments.Length; index++)
        {
            points.Add(Moments[index], index / 2 % 2 == 0 ? "INT" : "KILL", index % 2 == 0);
        }

        return points;
    }

    [UnixTheory]
    [MemberData(nameof(Points))]
    public void TheNextBuildIsAsIfNothingHadHappened(string moment, string signal, bool isFirst)
    {
        if (isFirst)
        {
            site.Forget();
        }
        else
        {
            // What has the same content makes no new package, unless it is missing.
            Directory.Delete(site["bin"], recursive: true);
            Array.ForEach(Inputs, input => File.SetLastWriteTimeUtc(site[input], DateTime.UtcNow));
            // The same wheels would leave the environment and the payload alone: nobody knows of them any more.
            Array.ForEach(Directory.GetFiles(site["obj/resolve"], "*wheels.key", SearchOption.AllDirectories), File.Delete);
        }

        var start = DateTime.UtcNow;
        InterruptedBuild.Signal(site.ProjectFile, signal, () => Find(moment.Split('/'), site[""], start));

        HostedBuild.Build(site.ProjectFile, ["Build"]).Succeeded();

        FileTree.AssertSame(site.Packages, FileTree.Of(site["bin"]));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(site["obj"], "*", SearchOption.AllDirectories), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    /// <summary>Whether something of a pattern has appeared or changed.</summary>
    private static bool Find(IReadOnlyList<string> pattern, string folder, DateTime since)
    {
        try
        {
            var found = new DirectoryInfo(folder).EnumerateFileSystemInfos(pattern[0]);
            return pattern.Count == 1
                ? found.Any(entry => entry.LastWriteTimeUtc >= since)
                : found.OfType<DirectoryInfo>().Any(next => Find([.. pattern.Skip(1)], next.FullName, since));
        }
        catch (IOException)
        {
            // The build makes and removes folders meanwhile.
            return false;
        }
    }
}
