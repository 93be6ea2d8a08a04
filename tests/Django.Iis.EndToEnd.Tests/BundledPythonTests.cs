using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A site that brings its Python: a stand-in for the NuGet package, from a source of the test's own.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class BundledPythonTests : IDisposable
{
    private const string Runtime = "releases/1.0.0/python/runtime-3.13/";

    private readonly BuiltPolls _polls;
    private readonly TemporaryFolder _folder = new();

    public BundledPythonTests(BuiltPolls polls)
    {
        _polls = polls;
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void ItIsRestoredPackedAndInstalledWhereThereIsNoOther()
    {
        var source = StandInPython.WritePackage(_folder["source"]);
        var packages = _polls.Build("-p:PythonRuntime=Bundled", "-p:PythonPackageVersion=" + StandInPython.Version, "-p:RestoreAdditionalProjectSources=" + source);
        using var machine = WinePrefix.Windows10();

        machine.Msiexec("/i", packages.Msi, WinePrefix.FilesOnly).Succeeded();

        FileTree.AssertSame(packages.Expected(LayoutKind.Installed), FileTree.Of(machine.PathOf("inetpub/Polls")));
        var files = packages.Expected(LayoutKind.Installed).Keys.Where(path => path.StartsWith(Runtime, StringComparison.Ordinal)).Select(path => path[Runtime.Length..]).ToList();
        Assert.Contains("python.exe", files);
        Assert.Contains("LICENSE.txt", files);
        Assert.DoesNotContain("Lib/ensurepip/_bundled/pip-26.0-py3-none-any.whl", files);
        Assert.Equal(@"..\python\runtime-3.13\python.exe", ProcessPath(XDocument.Load(machine.PathOf("inetpub/Polls/releases/1.0.0/www/web.config"))));
        using var nested = new MemoryStream(packages.PackagedWebConfig());
        Assert.Equal(@".\__python__\runtime-3.13\python.exe", ProcessPath(XDocument.Load(nested)));
    }

    private static string? ProcessPath(XDocument config) => (string?)config.Descendants("httpPlatform").Single().Attribute("processPath");
}
