using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// The sample deployed by the Web Deploy engine into a tree that is read-only afterwards, migrated, with an administrator, and running. All of that
/// when first asked for: a machine without the engine skips the tests.
/// </summary>
public sealed class DeployedPolls : IDisposable
{
    public const string User = "admin";
    public const string Password = "of this test only";

    private readonly BuiltPolls _polls;
    private readonly TemporaryFolder _server = new();
    private readonly Lazy<SiteProcess> _site;
    private ReadOnlyTree? _readOnly;

    public DeployedPolls(BuiltPolls polls)
    {
        _polls = polls;
        _site = new Lazy<SiteProcess>(Deploy);
    }

    public SiteProcess Site => _site.Value;

    /// <summary>Full path of the deployed tree.</summary>
    public string Tree => _server["site"];

    /// <summary>Full path of the only folder that the site may write to.</summary>
    public string Data => Path.Combine(Tree, "__data__");

    /// <summary>This machine's Python, which runs the site.</summary>
    public string Python => HostPython.Of(_polls.Project);

    /// <summary>Files with hashes, and folders, as they were before anything ran.</summary>
    public IReadOnlyList<string> TreeBefore { get; private set; } = [];

    /// <summary>The tree but for the site's data.</summary>
    public IReadOnlyList<string> TreeNow() =>
    [
        .. FileTree.Of(Tree).Where(file => !file.Key.StartsWith("__data__/", StringComparison.Ordinal)).Select(file => file.Key + " " + file.Value),
        .. Directory.EnumerateDirectories(Tree, "*", SearchOption.AllDirectories).Where(folder => !folder.StartsWith(Data, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        if (_site.IsValueCreated)
        {
            _site.Value.Dispose();
        }

        _readOnly?.Dispose();
        _server.Dispose();
    }

    private SiteProcess Deploy()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["IIS Web Application Name"] = Tree,
            ["Django Allowed Hosts"] = "127.0.0.1",
        };
        WebDeployEngine.Sync(_polls.First.Zip, parameters).Succeeded();
        Directory.CreateDirectory(Data);
        _readOnly = new ReadOnlyTree(Tree, except: Data);
        TreeBefore = TreeNow();

        var machine = new ServerMachine(Tree, Python, _server["ProgramData"]);
        machine.Manage(["migrate", "--noinput"]).Succeeded();
        machine.Manage(["createsuperuser", "--noinput", "--username", User, "--email", "admin@polls.example"], ("DJANGO_SUPERUSER_PASSWORD", Password)).Succeeded();
        return machine.Start();
    }
}
