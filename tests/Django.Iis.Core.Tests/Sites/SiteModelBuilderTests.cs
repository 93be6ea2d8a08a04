using System;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Sites;

public sealed class SiteModelBuilderTests : IDisposable
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly TemporaryFolder _folder = new();
    private readonly SiteModelBuilder _builder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileHasItsSizeAndHash()
    {
        var source = _folder.Write("manage.py", "abc");
        _builder.AddFile(FileRole.Application, "manage.py", source);

        Assert.Equal([new SiteFile(FileRole.Application, "manage.py", source, 3, OfAbc)], _builder.Build(CancellationToken.None));
    }

    [Fact]
    public void AFolderAddsAllItHolds()
    {
        _folder.Write("static/a.css", "");
        _folder.Write("static/img/b.png", "");

        _builder.AddFolder(FileRole.Static, _folder["static"]);

        Assert.Equal(["a.css", "img/b.png"], _builder.Build(CancellationToken.None).Select(file => file.Path));
    }

    [Fact]
    public void AFolderThatDoesNotExistAddsNothing()
    {
        _builder.AddFolder(FileRole.Static, _folder["static"]);

        Assert.Empty(_builder.Build(CancellationToken.None));
    }

    [Fact]
    public void FilesStandInOrdinalOrderOfRolePathAndLayoutHoweverTheyCame()
    {
        Add(FileRole.Python, "b.py");
        Add(FileRole.Application, "a.py");
        Add(FileRole.Application, "Z.py");
        Add(FileRole.WebRoot, "web.config", LayoutKind.Nested);
        Add(FileRole.WebRoot, "web.config", LayoutKind.Installed);

        Assert.Equal(
            [
                (FileRole.WebRoot, "web.config", LayoutKind.Installed),
                (FileRole.WebRoot, "web.config", LayoutKind.Nested),
                (FileRole.Application, "Z.py", null),
                (FileRole.Application, "a.py", null),
                (FileRole.Python, "b.py", (LayoutKind?)null),
            ],
            _builder.Build(CancellationToken.None).Select(file => (file.Role, file.Path, file.Layout)));
    }

    [Theory]
    [InlineData(FileRole.Application, "DJIIS1006")]
    [InlineData(FileRole.Static, "DJIIS1305")]
    [InlineData(FileRole.Python, "DJIIS1213")]
    public void ANameThatWindowsCannotHoldIsAnErrorAtItsSource(FileRole role, string code)
    {
        var source = Add(role, "docs/aux.txt");

        var error = Refusal();

        Assert.Equal((code, source), (error.Code, error.File));
    }

    [Theory]
    [InlineData(FileRole.Application, "DJIIS1006")]
    [InlineData(FileRole.Static, "DJIIS1305")]
    [InlineData(FileRole.Python, "DJIIS1213")]
    public void FilesThatDifferInCaseOnlyAreAnErrorAtTheSecond(FileRole role, string code)
    {
        Add(role, "Logo.png");
        var second = Add(role, "logo.png", source: "other.png");

        var error = Refusal();

        Assert.Equal((code, second), (error.Code, error.File));
        Assert.Contains("'Logo.png'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersThatDifferInCaseOnlyAreAnErrorAtAFileOfTheSecond()
    {
        Add(FileRole.Application, "Shop/a.py");
        var second = Add(FileRole.Application, "shop/b.py", source: "b.py");

        var error = Refusal();

        Assert.Equal(("DJIIS1006", second), (error.Code, error.File));
        Assert.Contains("'Shop'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameNameInTwoRolesIsNoTwin()
    {
        Add(FileRole.Application, "Logo.png");
        Add(FileRole.Static, "logo.png");

        Assert.Equal(2, _builder.Build(CancellationToken.None).Count);
    }

    [Fact]
    public void TwoSourcesForOneFileAreAnErrorAtTheSecond()
    {
        Add(FileRole.Python, "sitecustomize.py", source: "ours.py");
        var second = Add(FileRole.Python, "sitecustomize.py", source: "theirs.py");

        var error = Refusal();

        Assert.Equal(("DJIIS1213", second), (error.Code, error.File));
        Assert.Contains("sitecustomize.py", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BuildingStopsWhenCancelled()
    {
        Add(FileRole.Application, "a.py");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => _builder.Build(cancellation.Token));
    }

    [Fact]
    public void AFileThatVanishedIsAFailureToRead()
    {
        var source = Add(FileRole.Application, "a.py");
        File.Delete(source);

        // The task reports what is an IOException; an aggregate of parallel work would be an internal error.
        Assert.ThrowsAny<IOException>(() => _builder.Build(CancellationToken.None));
    }

    private string Add(FileRole role, string path, LayoutKind? layout = null, string source = "source.txt")
    {
        var full = _folder.Write("sources/" + source, "");
        _builder.AddFile(role, path, full, layout);
        return full;
    }

    private DiagnosticException Refusal() => Assert.Throws<DiagnosticException>(() => _builder.Build(CancellationToken.None));
}
