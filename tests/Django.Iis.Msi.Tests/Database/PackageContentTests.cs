using System;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Tests.Database;

public class PackageContentTests
{
    private static readonly PackageContent Content = PackageContent.Of(Database(), new SummaryInformation
    {
        Subject = "Polls",
        Author = "Somebody",
        Comments = "Installs Polls",
        Template = "x64;1033",
        PackageCode = Guid.Empty,
        MinimumInstaller = 500,
        Time = DateTime.UnixEpoch,
    });

    [Fact]
    public void TablesAreThoseOfTheDatabaseAndTheirValidation() =>
        Assert.Equal(["Binary", "Property", "_Validation"], Content.Tables.Select(table => table.Name));

    [Fact]
    public void RowsAreFoundByTheirTable()
    {
        Assert.Equal(["Apple", "tart"], Content.RowsOf("Property").Single().Select(cell => cell.Text));
        Assert.Empty(Content.RowsOf("Registry"));
        Assert.Null(Content.Find("Registry"));
    }

    [Fact]
    public void TheSummaryIsFoundByItsProperties()
    {
        Assert.Equal("x64;1033", Content.Summary.TextOf(SummaryProperties.Template));
        Assert.Equal(500, Content.Summary.NumberOf(SummaryProperties.MinimumInstaller));
        Assert.Null(Content.Summary.TextOf(SummaryProperties.MinimumInstaller));
    }

    private static InstallerDatabase Database()
    {
        var database = new InstallerDatabase();
        database.AddRange([new PropertyRow("Apple", "tart"), new BinaryRow("Helper", [1])]);
        return database;
    }
}
