using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Documentation;

/// <summary>A reader's machine: the packed SDK and templates, and everything that the documentation says, done in its order.</summary>
public sealed class DocumentedProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ProcessResult> _results = new(StringComparer.Ordinal);

    public DocumentedProject()
    {
        WritePackageSources();
        Run(_folder.Path, CommandPlaces.Beginning);
        Prepare();
        Run(Project, CommandPlaces.InProject);
        foreach (var command in CommandPlaces.InExistingProject)
        {
            Run(ExistingProject(), [command]);
        }

        ManagementCommands = Dotnet(Project, ["build", "Shop.csproj", "-t:Manage", "-p:ManageCommand=help", "-p:ManageArguments=--commands", "-tl:off"]).Succeeded();
    }

    /// <summary>How each command ended that is run.</summary>
    public IReadOnlyDictionary<string, ProcessResult> Results => _results;

    /// <summary>The folder of the project that the documentation calls Shop.</summary>
    public string Project => _folder["Shop"];

    /// <summary>The tables of its MSI.</summary>
    public string MsiTables => File.ReadAllText(Path.Combine(Project, "bin", "Debug", "Shop.msi.txt"));

    /// <summary>Names of Django's management commands, each on a line.</summary>
    public string ManagementCommands { get; }

    /// <summary>Evaluates project files in one process, beside that manage.py. An error names the example by its page and line.</summary>
    public ProcessResult Evaluate(IEnumerable<ProjectExample> examples)
    {
        foreach (var example in examples)
        {
            _folder.Write($"Portal/examples/{example.Place.Replace('/', '-')}.csproj", example.Text);
        }

        var all = _folder.Write("Portal/all.proj", """<Project><Target Name="Build"><ItemGroup><Example Include="examples/*.csproj" /></ItemGroup><MSBuild Projects="@(Example)" Targets="Help" /></Target></Project>""");
        return Dotnet(_folder["Portal"], ["msbuild", all, "-tl:off", "-v:minimal"]);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The templates lie beside the SDK where test.sh packs; a test run by hand has them elsewhere.</summary>
    private void WritePackageSources() =>
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="sdk" value="{PackedSdk.Feed}" />
                <add key="templates" value="{Path.GetDirectoryName(PackedSdk.Templates)}" />
              </packageSources>
            </configuration>
            """);

    /// <summary>What the commands speak of and a new project has not.</summary>
    private void Prepare()
    {
        _folder.Write("Shop/Properties/PublishProfiles/Staging.pubxml", "<Project><PropertyGroup><WebPublishMethod>Package</WebPublishMethod></PropertyGroup></Project>");
        ChildProcess.Run("git", ["init", "--quiet"], Project).Succeeded();
    }

    /// <summary>A solution as Visual Studio's Python tools leave it. Written late: beside it, "dotnet build" would have to be told which file.</summary>
    private void WriteSolution() =>
        _folder.Write("Shop/Shop.sln", """

            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{888888A0-9F3D-457C-B088-3A5042F75D52}") = "Shop", "Shop.pyproj", "{0C7A9DF7-1B5C-4C35-9C1E-3C0B2D1F8B11}"
            EndProject
            Global
            EndGlobal

            """);

    private string ExistingProject()
    {
        var folder = _folder["existing" + _results.Count];
        foreach (var name in new[] { "manage.py", "requirements.txt" })
        {
            Directory.CreateDirectory(folder);
            File.Copy(Path.Combine(Project, name), Path.Combine(folder, name));
        }

        return folder;
    }

    private void Run(string folder, IEnumerable<string> commands)
    {
        foreach (var command in commands)
        {
            if (command.StartsWith("dotnet sln remove", StringComparison.Ordinal))
            {
                WriteSolution();
            }

            var words = command.Split(' ');
            _results.Add(command, words[0] == "dotnet" ? Dotnet(folder, [.. words[1..], .. Quietly(words)]) : ChildProcess.Run(words[0], words[1..], folder));
        }
    }

    /// <summary>The machine's own list of templates stays as it is, and logs are plain text.</summary>
    private IEnumerable<string> Quietly(string[] words) => words[1] switch
    {
        "new" => ["--debug:custom-hive", _folder["hive"]],
        "build" or "publish" => ["-tl:off"],
        "test" when !words.Contains("--", StringComparer.Ordinal) => ["-tl:off"],
        _ => [],
    };

    private static ProcessResult Dotnet(string folder, IEnumerable<string> arguments) => ChildProcess.Run("dotnet", arguments, folder, PackedSdk.Environment);
}
