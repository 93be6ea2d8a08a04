using System;
using System.Collections.Generic;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.WebConfigs;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Sites;

public sealed class FrontEndFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheWholeFolderShips()
    {
        Write("index.html", "assets/app.js", "robots.txt");

        Assert.Equal(["assets/app.js", "index.html", "robots.txt"], Find());
    }

    [Fact]
    public void AFolderThatIsNotThereIsAnError() => Assert.Equal("DJIIS1308", Refused("missing").Code);

    [Fact]
    public void AFrontEndNeedsItsFirstPage()
    {
        Write("main.html");

        Assert.Equal("DJIIS1309", Refused().Code);
    }

    [Theory]
    [InlineData("static/app.js", "STATIC_URL")]
    [InlineData("STATIC/app.js", "STATIC_URL")]
    [InlineData("media/logo.png", "MEDIA_URL")]
    [InlineData("api/schema.json", "DjangoUrlPrefixes")]
    [InlineData("bin/app.js", "move it")]
    [InlineData("__app__/app.js", "move it")]
    [InlineData("assets/Web.config", "web.config")]
    public void AFileWhoseAddressIsAnothersIsAnErrorThatSaysWhatToDo(string file, string remedy)
    {
        Write("index.html", file);

        var error = Refused();

        Assert.Equal(("DJIIS1310", _folder[file]), (error.Code, error.File));
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            _folder.Write(file, "x");
        }
    }

    private IReadOnlyList<string> Find(string folder = "")
    {
        var plan = Plans.Waitress with { Web = new WebPlan { FrontEnd = new FrontEndPlan(), MediaPath = "media" } };
        return FrontEndFiles.Find(folder.Length == 0 ? _folder.Path : _folder[folder], plan.Web.FrontEnd, plan, "x.csproj");
    }

    private DiagnosticException Refused(string folder = "") => Assert.Throws<DiagnosticException>(() => Find(folder));
}
