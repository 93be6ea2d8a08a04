using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A build with an index that wants a password.</summary>
public sealed class PrivateIndexTests : IDisposable
{
    private const string Secret = "s3cr3t-w0rd";

    private readonly TemporaryFolder _wheels = new();
    private readonly DjangoProject _project = DjangoProject.Empty("Site");

    public void Dispose()
    {
        _project.Dispose();
        _wheels.Dispose();
    }

    [PythonFact]
    public void ThePasswordStandsInNothingThatTheBuildWrites()
    {
        new SyntheticWheel("shop").Write(_wheels.Path);
        using var index = new PrivateIndex(_wheels.Path, Secret);
        _project.Write("manage.py", "");
        _project.Write("requirements.txt", "shop\n");
        var environment = new Dictionary<string, string?>
        {
            ["PIP_NO_INDEX"] = null,
            ["PIP_FIND_LINKS"] = null,
            ["PIP_INDEX_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://someone:{Secret}@127.0.0.1:{index.Port}/simple/"),
        };

        var output = _project.Dotnet(environment, "build", _project.ProjectFile, "-restore", "-t:DjangoResolveRequirements", "-bl:build.binlog", "-v:diagnostic").Succeeded();

        var wheel = Assert.Single(Directory.GetFiles(_project["obj"], "shop-1.0-*.whl", SearchOption.AllDirectories));
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Unpacked(_project["build.binlog"]), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_project["obj"], "*", SearchOption.AllDirectories).Where(file => file != wheel), file => Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string Unpacked(string log)
    {
        using var file = new GZipStream(File.OpenRead(log), CompressionMode.Decompress);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
