using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Hosted.Tests;

/// <summary>
/// Twenty sites in a solution, built in parallel as a static graph under strace: whatever the build read below the solution's folder, the sites declare as their inputs,
/// so that a cache which compares inputs can serve them.
/// </summary>
public sealed class FarmTests : IDisposable
{
    private const int Count = 20;

    /// <summary>What MSBuild and NuGet look for above and beside every project.</summary>
    private static readonly string[] OfTheTools = ["nuget.config", "global.json", "Farm.slnx"];

    /// <summary>What each site's build reads, and what some of them read together: the trace is no empty one.</summary>
    private static readonly string[] EverySite = ["manage.py", "requirements.txt", "config/settings.py", "pages/views.py", "pages/static/pages/site.css", "templates/index.html", "web.config", "web.Production.config"];

    private static readonly string[] Shared = ["common/base.txt", "common/shared.json", "common/licence.rtf"];

    private readonly TemporaryFolder _folder = new();

    private IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(1, Count).Select(number => "Site" + number.ToString("D2", CultureInfo.InvariantCulture))];

    public void Dispose() => _folder.Dispose();

    [ToolFact("dotnet", "strace")]
    public void TwentySitesReadNothingThatTheyDoNotDeclare()
    {
        WriteFarm();
        ChildProcess.Run("dotnet", ["restore", _folder["Farm.slnx"]], _folder.Path, PackedSdk.Environment).Succeeded();

        var first = Build();
        var declared = Names.SelectMany(Declared).Concat(OfTheTools.Select(name => _folder[name])).ToHashSet(StringComparer.Ordinal);
        var second = Build();

        var read = Sources(first).ToList();
        Assert.All(Names, name => Assert.NotEmpty(Directory.EnumerateFiles(_folder[name + "/bin/Release"], name + ".*")));
        Assert.All(Names.SelectMany(name => EverySite.Select(file => _folder[$"{name}/{file}"])).Concat(Shared.Select(file => _folder[file])), file => Assert.Contains(file, read));
        Assert.Empty(read.Where(path => !declared.Contains(path)).Select(path => Path.GetRelativePath(_folder.Path, path)));
        Assert.All(second.Programs, program => Assert.Equal("dotnet", program));
    }

    private FileTrace Build() => FileTrace.OfDotnet(_folder.Path, "build", _folder["Farm.slnx"], "-c", "Release", "--no-restore", "-graph", "-m:2");

    /// <summary>What was read of the farm, without what the builds made.</summary>
    private IEnumerable<string> Sources(FileTrace trace) =>
        trace.Read.Where(path => path.StartsWith(_folder.Path + "/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>The files of a site's fingerprints, and those of its evaluation.</summary>
    private IEnumerable<string> Declared(string name)
    {
        var evaluation = HostedBuild.Evaluate(_folder[$"{name}/{name}.csproj"]);
        var fingerprints = Directory.EnumerateFiles(_folder[name + "/obj"], "*.key", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("file ", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ')[1..^2]));
        return [evaluation.FullPath, .. evaluation.ImportPaths, .. fingerprints];
    }

    private void WriteFarm()
    {
        PackedSdk.Configure(_folder.Path);
        _folder.Write("Farm.slnx", $"<Solution>{string.Concat(Names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><DjangoPackageFormats>Msi</DjangoPackageFormats></PropertyGroup></Project>");
        _folder.Write("common/base.txt", $"Django=={SlimDjango.Version}\n");
        _folder.Write("common/shared.json", "{}");
        _folder.Write("common/licence.rtf", "{\\rtf1 Terms}");
        for (var index = 0; index < Count; index++)
        {
            var name = Names[index];
            var (body, write) = Kinds[index % Kinds.Length];
            SmallSite.Write(_folder[name], name, body);
            write(_folder, name);
        }
    }

    /// <summary>Ways in which a site reads more than the smallest one does: what stands in the project file, and the files.</summary>
    private static readonly (string Body, Action<TemporaryFolder, string> Write)[] Kinds =
    [
        ("", (_, _) => { }),
        ("", (folder, name) => Append(folder[name + "/requirements.txt"], "-r ../common/base.txt\n")),
        ("", (folder, name) =>
        {
            folder.Write(name + "/.env", "TITLE=x\n");
            Append(folder[name + "/config/settings.py"], "import json\nSHARED = json.loads((BASE_DIR.parent / 'common' / 'shared.json').read_text())\nENV = (BASE_DIR / '.env').read_text()\n");
        }),
        ("<PropertyGroup><DjangoMsiLicenseFile>../common/licence.rtf</DjangoMsiLicenseFile></PropertyGroup>", (_, _) => { }),
        ("<PropertyGroup><DjangoFrontEnd>client</DjangoFrontEnd></PropertyGroup>", (folder, name) => folder.Write(name + "/client/index.html", "<p>front</p>")),
        ("<PropertyGroup><DjangoPackageFormats>WebDeploy</DjangoPackageFormats></PropertyGroup>", (folder, name) => folder.Write(name + "/Parameters.xml", "<parameters><parameter name=\"Title\" defaultValue=\"x\" /></parameters>")),
        ("", (folder, name) => folder.Write(name + "/pages/locale/de/LC_MESSAGES/django.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Hello\"\nmsgstr \"Hallo\"\n")),
        ("<ItemGroup><PythonRequirement Include=\"thing\" /></ItemGroup>", (folder, name) => new SyntheticWheel("thing").With("thing.py").Write(folder[name + "/wheels"])),
        ("<ItemGroup><DjangoContent Include=\"../common/shared.json\" Link=\"shared.json\" /></ItemGroup>", (_, _) => { }),
        ("", (folder, name) => folder.Write(name + "/Properties/launchSettings.json", "{ \"profiles\": {} }")),
    ];

    private static void Append(string path, string text) => File.AppendAllText(path, text);
}
