using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>An index on this machine that wants a user name and a password.</summary>
[Collection(ShellCollection.Name)]
public sealed class PrivateIndexTests : IDisposable
{
    private const string Secret = "s3cr3t-w0rd";

    private readonly ResolvedProject _project = new(("PIP_NO_INDEX", null), ("PIP_RETRIES", "0"), ("PIP_NO_CACHE_DIR", "1"));
    private PrivateIndex? _index;

    public void Dispose()
    {
        _index?.Dispose();
        _project.Dispose();
    }

    [PythonFact]
    public void CredentialsComeFromTheEnvironmentAndLeaveNoTrace()
    {
        var port = Start();
        using var shell = new ShellVariables(("PIP_INDEX_URL", $"http://someone:{Secret}@127.0.0.1:{port}/simple/"));

        Assert.True(_project.Resolve("shop\n"), _project.Errors);
        Assert.True(_project.Serve("waitress"), _project.Errors);

        Assert.Contains($"url = \"http://127.0.0.1:{port}/files/shop-1.0-py3-none-any.whl\"", _project.LockText, StringComparison.Ordinal);
        AssertNoTrace();
    }

    [PythonFact]
    public void ALineOfTheRequirementsTakesThemFromAVariable()
    {
        var port = Start();
        using var shell = new ShellVariables(("SHOP_TOKEN", Secret));

        Assert.True(_project.Resolve($"-i http://someone:${{SHOP_TOKEN}}@127.0.0.1:{port}/simple/\nshop\n"), _project.Errors);

        AssertNoTrace();
    }

    [PythonFact]
    public void WrongOnesAreAnErrorThatSaysWhatToDo()
    {
        var port = Start();
        using var shell = new ShellVariables(("PIP_INDEX_URL", $"http://someone:wrong{Secret}@127.0.0.1:{port}/simple/"));

        Assert.False(_project.Resolve("shop\n"));

        var text = _project.Error("DJIIS1227", "requirements.txt", 1);
        Assert.Contains($"http://127.0.0.1:{port}/simple/shop/", text, StringComparison.Ordinal);
        Assert.Contains("401", text, StringComparison.Ordinal);
        Assert.Contains("keyring", text, StringComparison.Ordinal);
        AssertNoTrace();
    }

    [PythonFact]
    public void AnIndexThatDoesNotAnswerIsAnErrorThatSaysSo()
    {
        using var shell = new ShellVariables(("PIP_INDEX_URL", $"http://someone:{Secret}@127.0.0.1:9/simple/"));

        Assert.False(_project.Resolve("shop\n"));

        Assert.Contains("http://127.0.0.1:9/simple/shop/", _project.Error("DJIIS1227", "requirements.txt", 1), StringComparison.Ordinal);
        AssertNoTrace();
    }

    private int Start()
    {
        _project.Wheel("shop", folder: "files");
        _project.Wheel("waitress", folder: "files");
        _index = new PrivateIndex(_project.Folder["files"], Secret);
        return _index.Port;
    }

    private void AssertNoTrace()
    {
        Assert.DoesNotContain(Secret, _project.Errors, StringComparison.Ordinal);
        Assert.All(
            Directory.Exists(_project.Folder["obj"]) ? Directory.GetFiles(_project.Folder["obj"], "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".whl", StringComparison.Ordinal)) : [],
            path => Assert.DoesNotContain(Secret, File.ReadAllText(path), StringComparison.Ordinal));
    }
}
