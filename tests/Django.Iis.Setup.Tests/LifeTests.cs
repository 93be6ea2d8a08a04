using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>A site's life behind its installation: upgrades, drift, secrets, removal.</summary>
public sealed class LifeTests : IDisposable
{
    private readonly TestServer _server = new();

    public LifeTests()
    {
        _server.Lay(TestConfiguration.FastCgi());
        Assert.Equal(0, _server.Run("install"));
        Assert.Equal(0, _server.Run("commit"));
        _server.Tools.ForgetCalls();
    }

    private string Store => Path.Combine(_server.Data, "secrets", "secrets.xml");

    public void Dispose() => _server.Dispose();

    [Fact]
    public void AnUpgradeMovesTheSiteToTheNewReleaseAndKeepsTheSecret()
    {
        var secret = File.ReadAllText(Store);
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        Assert.Equal(0, _server.RunVersion("2.0.0", "install"));

        Assert.Equal(_server.WebRoot("2.0.0"), Folder("Polls"));
        Assert.Equal(secret, File.ReadAllText(Store));
    }

    [Fact]
    public void AnotherPoolTakesThePlaceOfTheEarlierAndItsAccountLosesItsRights()
    {
        Assert.Equal(0, _server.Run("install", "APPPOOL=Other"));

        Assert.Equal(["DefaultAppPool", "Other"], Pools());
        Assert.DoesNotContain(Accounts.PoolSid("Polls"), _server.Access(), StringComparison.Ordinal);
        Assert.Contains(Accounts.PoolSid("Other"), _server.Access(), StringComparison.Ordinal);
        Assert.Equal(0, _server.Run("status", "APPPOOL=Other"));
    }

    [Fact]
    public void TheEarlierPoolComesBackWithItsRights()
    {
        var before = _server.Snapshot();
        _server.Run("install", "APPPOOL=Other");

        Assert.Equal(0, _server.Run("rollback"));

        Assert.True(before == _server.Snapshot(), Transactions.Scenario.Difference(before, _server.Snapshot()));
    }

    [Fact]
    public void APoolThatAnotherApplicationRunsInStays()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("site").Single(site => (string?)site.Attribute("name") == "Default Web Site").Element("application")!.SetAttributeValue("applicationPool", "Polls"));

        Assert.Equal(0, _server.Run("install", "APPPOOL=Other"));

        Assert.Contains("Polls", Pools());
        Assert.Contains("Default Web Site/ runs in it", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhomAnAdministratorLetsIntoTheDataLaterStays()
    {
        _server.Tools.Run("icacls", [Path.Combine(_server.Data, "media"), "/grant", "*S-1-5-32-551:(OI)(CI)RX"], () => "", out _);
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        Assert.Equal(0, _server.RunVersion("2.0.0", "install"));

        Assert.Contains("S-1-5-32-551", _server.Access(), StringComparison.Ordinal);
        Assert.Equal(0, _server.RunVersion("2.0.0", "status"));
    }

    [Fact]
    public void AnUpgradeStopsThePoolFirstAndStartsItLast()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        _server.RunVersion("2.0.0", "install");

        Assert.Equal("appcmd stop apppool /apppool.name:Polls", _server.Changes()[0]);
        Assert.Equal("appcmd start apppool /apppool.name:Polls", _server.Changes()[^1]);
        Assert.True(_server.IsStarted("Polls"));
    }

    [Fact]
    public void AnUpgradeLeavesAPoolStoppedThatAnAdministratorHasStopped()
    {
        _server.Tools.Run("appcmd", ["stop", "apppool", "/apppool.name:Polls"], () => "", out _);
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        Assert.Equal(0, _server.RunVersion("2.0.0", "install"));

        Assert.False(_server.IsStarted("Polls"));
    }

    [Fact]
    public void FilesOfTheReleaseThatIsServedAreReplacedWhileItsPoolIsStopped()
    {
        Assert.Equal(0, _server.Run("pause"));
        Assert.False(_server.IsStarted("Polls"));

        Assert.Equal(0, _server.Run("install"));

        Assert.True(_server.IsStarted("Polls"));
        Assert.Equal(0, _server.Run("commit"));
        Assert.Equal(0, _server.Run("status"));
    }

    [Theory]
    [InlineData("rollback")]
    [InlineData("uninstall")]
    [InlineData("pause")]
    public void APauseWithoutAnInstallationEnds(string next)
    {
        var before = _server.Snapshot();
        _server.Run("pause");

        Assert.Equal(0, _server.Run(next));
        Assert.Equal(0, _server.Run("rollback"));

        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void AnInstallationThatIsRefusedBehindAPauseIsTakenBackWithIt()
    {
        var before = _server.Snapshot();
        _server.Run("pause");
        _server.RemoveComponent("CGI");

        Assert.Equal(1, _server.Run("install"));
        Assert.Equal(0, _server.Run("rollback"));

        Assert.True(_server.IsStarted("Polls"));
        Assert.NotEqual(before, _server.Snapshot());
    }

    [Fact]
    public void ANewReleaseIsLaidDownWhileTheEarlierOneIsServed()
    {
        Assert.Equal(0, _server.RunVersion("2.0.0", "pause"));

        Assert.Empty(_server.Changes());
    }

    [Fact]
    public void AnEarlierReleaseThatIsRemovedBehindAnUpgradeTakesNothingWithIt()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));
        _server.RunVersion("2.0.0", "install");
        _server.Tools.ForgetCalls();

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.Empty(_server.Changes());
        Assert.Contains("2.0.0", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretIsRefusedWhileAnInterruptedInstallationIsToBeTakenBack()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));
        _server.Watch = (_, moment) => throw new Transactions.KilledException();
        Assert.Throws<Transactions.KilledException>(() => _server.RunVersion("2.0.0", "install"));
        _server.Watch = null;
        _server.Input = "x";
        var store = File.ReadAllText(Store);

        Assert.Equal(1, _server.Run("secret set DB_PASSWORD"));

        Assert.Contains("DJIIS1849", _server.Output, StringComparison.Ordinal);
        Assert.Contains("DjangoIisSetup rollback --root", _server.Output, StringComparison.Ordinal);
        Assert.Equal(store, File.ReadAllText(Store));
    }

    [Fact]
    public void APlanSaysOnceThatFoldersAreMade()
    {
        _server.Run("uninstall", "REMOVEDATA=1");
        _server.Run("commit");

        Assert.Equal(0, _server.Run("plan"));

        Assert.Single(_server.Output.Split('\n'), line => line.Contains("Make the folder", StringComparison.Ordinal));
        Assert.Single(_server.Output.Split('\n'), line => line.Contains("Make media, logs, db, secrets in the folder", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUpgradeRemovesTheEarlierFastCgiApplication()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0") with { FastCgi = new FastCgiDescription { Arguments = "-X django_iis=Polls -m other" } });

        Assert.Equal(0, _server.RunVersion("2.0.0", "install"));

        Assert.Equal("-X django_iis=Polls -m other", (string?)_server.Configuration.Descendants("fastCgi").Elements("application").Single().Attribute("arguments"));
    }

    [Fact]
    public void AnUpgradeLeavesWhatAnAdministratorAdded()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("bindings").Last().Add(new XElement(
            "binding", new XAttribute("protocol", "http"), new XAttribute("bindingInformation", "*:8081:"))));
        _server.Lay(TestConfiguration.FastCgi("2.0.0") with { Bindings = SiteBindings.Parse("http/*:8080:polls.example") });

        Assert.Equal(0, _server.RunVersion("2.0.0", "install"));

        Assert.Equal(["*:8081:", "*:8080:polls.example"], _server.Configuration.Descendants("bindings").Last().Elements().Select(binding => (string?)binding.Attribute("bindingInformation")));
    }

    [Fact]
    public void StatusIsQuietOnAServerAsItShouldBe()
    {
        Assert.Equal(0, _server.Run("status"));

        Assert.Empty(_server.Changes());
    }

    [Theory]
    [InlineData("applicationPools", "add", "startMode", "OnDemand")]
    [InlineData("fastCgi", "application", "maxInstances", "1")]
    [InlineData("anonymousAuthentication", null, "userName", "IUSR")]
    public void StatusFindsWhatSomeoneChanged(string section, string? element, string attribute, string value)
    {
        _server.ChangeConfiguration(configuration =>
        {
            var place = configuration.Descendants(section).Last();
            (element is null ? place : place.Elements(element).Last()).SetAttributeValue(attribute, value);
        });
        var before = _server.Snapshot();

        Assert.Equal(3, _server.Run("status"));

        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void StatusFindsAReleaseThatOthersMayChange()
    {
        var path = Path.Combine(_server.Inetsrv, "acl.xml");
        var list = XElement.Load(path);
        list.Elements().Single(entry => (string?)entry.Attribute("folder") == _server.Release("1.0.0")).Remove();
        list.Save(path);

        Assert.Equal(3, _server.Run("status"));

        Assert.Contains("read and execute", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void InstallingAgainMendsWhatSomeoneChanged()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("applicationPools").Elements("add").Last().SetAttributeValue("startMode", "OnDemand"));

        Assert.Equal(0, _server.Run("install"));

        Assert.Equal(0, _server.Run("status"));
    }

    [Fact]
    public void RestartTouchesTheWatchedFileAndRecyclesThePool()
    {
        File.SetLastWriteTimeUtc(_server.WebConfig(), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, _server.Run("restart"));

        Assert.Equal(2026, File.GetLastWriteTimeUtc(_server.WebConfig()).Year);
        Assert.Equal(["appcmd recycle apppool /apppool.name:Polls"], _server.Changes());
    }

    [Fact]
    public void ASecretComesFromStandardInputAndItsListShowsNamesAlone()
    {
        _server.Input = "p<>&\"'ässword\r\n";

        Assert.Equal(0, _server.Run("secret set DB_PASSWORD"));
        Assert.Equal(0, _server.Run("secret list"));

        Assert.Equal("p<>&\"'ässword", XElement.Load(Store).Elements("secret").Single(secret => (string?)secret.Attribute("name") == "DB_PASSWORD").Value);
        Assert.Contains("DB_PASSWORD: set", _server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ssword\"", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SecretsThatWebDeployLeftAreMovedAndItsEmptyOnesAreNone()
    {
        var deployed = Path.Combine(_server.Release("1.0.0"), "setup", "secrets.xml");
        File.WriteAllText(deployed, "<secrets><secret name=\"DB_PASSWORD\">x</secret><secret name=\"SECRET_KEY\"></secret></secrets>");
        var key = XElement.Load(Store).Value;

        Assert.Equal(0, _server.Run("install"));

        Assert.False(File.Exists(deployed));
        Assert.Equal(["x", key], XElement.Load(Store).Elements("secret").Select(secret => secret.Value));
    }

    [Fact]
    public void ARemovalTakesAwayWhatWasMadeAndKeepsTheData()
    {
        var upload = Path.Combine(_server.Data, "media", "photo.jpg");
        File.WriteAllText(upload, "");

        Assert.Equal(0, _server.Run("uninstall"));
        Directory.Delete(_server.Release("1.0.0"), recursive: true);
        Assert.Equal(0, _server.Run("commit"));

        Assert.DoesNotContain("Polls", _server.Configuration.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(upload));
        Assert.True(File.Exists(Store));
        Assert.False(Directory.Exists(Path.Combine(_server.ProgramData, "Django.Iis")));
    }

    [Fact]
    public void RemovedDataIsGoneWhenTheRemovalIsFinalAndNotBefore()
    {
        Assert.Equal(0, _server.Run("uninstall", "REMOVEDATA=1"));
        Assert.Single(Directory.GetDirectories(Path.GetDirectoryName(_server.Data)!));

        Assert.Equal(0, _server.Run("commit"));

        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(_server.Data)!));
    }

    [Fact]
    public void ARemovalLeavesASiteThatHasOtherApplications()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("site").Last().Add(new XElement(
            "application", new XAttribute("path", "/shop"), new XElement("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", "/shop")))));

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.Contains("/shop", _server.Output, StringComparison.Ordinal);
        Assert.Equal(2, _server.Configuration.Descendants("site").Count());
    }

    [Fact]
    public void ARemovalOfWhatIsNotInstalledDoesNothing()
    {
        _server.Run("uninstall");
        _server.Run("commit");
        _server.Tools.ForgetCalls();

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.DoesNotContain(_server.Changes(), call => call.StartsWith("appcmd", StringComparison.Ordinal));
    }

    [Fact]
    public void APlanShowsEveryCommandWithItsInverseAndChangesNothing()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));
        var before = _server.Snapshot();

        Assert.Equal(0, _server.RunVersion("2.0.0", "plan"));

        Assert.Contains("appcmd set vdir /vdir.name:Polls/ /physicalPath:" + _server.WebRoot("2.0.0"), _server.Output, StringComparison.Ordinal);
        Assert.Contains("undo: appcmd set vdir /vdir.name:Polls/ /physicalPath:" + _server.WebRoot(), _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void APlanAsJsonIsJson()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        _server.RunVersion("2.0.0", "plan", "--format=json");

        using var json = System.Text.Json.JsonDocument.Parse(_server.Output);
        Assert.NotEmpty(json.RootElement.GetProperty("steps").EnumerateArray());
        Assert.Empty(json.RootElement.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void APlanAsABatchFileStopsAtTheFirstFailure()
    {
        _server.Lay(TestConfiguration.FastCgi("2.0.0"));

        _server.RunVersion("2.0.0", "plan", "--format=appcmd");

        Assert.StartsWith("@echo off", _server.Output, StringComparison.Ordinal);
        Assert.Contains("appcmd set vdir /vdir.name:Polls/ /physicalPath:" + _server.WebRoot("2.0.0") + " || exit /b 1", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckListsWhatTheServerHasAndChangesNothing()
    {
        var before = _server.Snapshot();

        Assert.Equal(0, _server.Run("check"));

        Assert.Contains("present: IIS's CGI", _server.Output, StringComparison.Ordinal);
        Assert.Contains("Python: " + _server.Python, _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    private string[] Pools() => [.. _server.Configuration.Descendants("applicationPools").Elements("add").Select(pool => (string)pool.Attribute("name")!).Order(StringComparer.Ordinal)];

    private string? Folder(string site) => (string?)_server.Configuration.Descendants("site").Single(element => (string?)element.Attribute("name") == site).Descendants("virtualDirectory").First().Attribute("physicalPath");
}
