using System;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Python;

/// <summary>Which distribution an import failed for, when the build machine has no wheel of it.</summary>
public sealed class LeftOutPackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LeftOutPackagesTests()
    {
        _folder.Write("left-out.txt", "pywin32 306\nMy_Native.Thing 1.0\nmysqlclient 2.2\n");
        new SyntheticWheel("pywin32", "306", "cp313-cp313-win_amd64").With("win32/win32api.pyd").With("win32/lib/win32con.py").With("win32com/__init__.py").With("win32com/utilities.py").Write(_folder["wheels"]);
        new SyntheticWheel("mysqlclient", "2.2", "cp313-cp313-win_amd64").With("MySQLdb/__init__.py").Write(_folder["wheels"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("my_native_thing", "My_Native.Thing 1.0")]
    [InlineData("MySQLdb", "mysqlclient 2.2")]
    [InlineData("MySQLdb.constants", "mysqlclient 2.2")]
    [InlineData("win32api", "pywin32 306")]
    [InlineData("win32con", "pywin32 306")]
    [InlineData("win32com.client", "pywin32 306")]
    public void AnImportIsTracedToItsDistribution(string module, string distribution)
    {
        var error = LeftOutPackages.Blamed(Missing(module), _folder["left-out.txt"], _folder["wheels"], "Shop.csproj");

        Assert.Equal(("DJIIS1023", "/src/settings.py", 3), (error?.Code, error?.File, error?.Line));
        Assert.Contains(distribution, error?.Message, StringComparison.Ordinal);
        Assert.Contains($"<DjangoBuildStub Include=\"{module.Split('.')[0]}\" />", error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("utilities")]
    public void AnotherImportIsNot(string module) => Assert.Null(LeftOutPackages.Blamed(Missing(module), _folder["left-out.txt"], _folder["wheels"], "Shop.csproj"));

    [Fact]
    public void WithoutAListNothingIsLeftOut() => Assert.Null(LeftOutPackages.Blamed(Missing("win32api"), _folder["nowhere.txt"], _folder["wheels"], "Shop.csproj"));

    [Fact]
    public void AnotherFailureIsNoMissingPackage() =>
        Assert.Null(LeftOutPackages.Blamed(Missing("win32api") with { Kind = "settings-failed" }, _folder["left-out.txt"], _folder["wheels"], "Shop.csproj"));

    private static ScriptError Missing(string module) => new("missing-package", $"No module named '{module}'", module, "/src/settings.py", 3);
}
