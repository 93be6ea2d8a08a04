using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Installed;

/// <summary>
/// The MSI that the build made, with set-up at work in it: Windows Installer and the programs are Wine's guests, the tools of IIS are stand-ins. Wine 8 has no .NET Framework, so one stream of
/// the MSI is another than ships: set-up's program in its Binary table is the .NET 10 build of the same source.
/// </summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class InstalledSetupTests(InstalledSetup setup) : IClassFixture<InstalledSetup>
{
    private const string First = @"C:\inetpub\Polls\releases\1.0.0";

    private const string Second = @"C:\inetpub\Polls\releases\1.0.1";

    private const string Data = "ProgramData/Polls/Polls";

    private const string Upload = Data + "/media/photo.jpg";

    private const string Store = Data + "/secrets/secrets.xml";

    /// <summary>What a repair is in Wine 8, which knows no /f.</summary>
    private static readonly string[] Repair = ["REINSTALL=ALL", "REINSTALLMODE=omus"];

    [ToolFact(WinePrefix.Program)]
    public void AnInstallationMakesPoolAndSite()
    {
        var configuration = setup.Machine.Configuration;
        var pool = configuration.Descendants("applicationPools").Elements("add").Single(pool => (string?)pool.Attribute("name") == "Polls");
        var site = Site(setup.Machine);

        Assert.Equal(("", "AlwaysRunning"), ((string?)pool.Attribute("managedRuntimeVersion"), (string?)pool.Attribute("startMode")));
        Assert.Equal("Polls", (string?)site.Element("application")!.Attribute("applicationPool"));
        Assert.Equal(First + @"\www", Folder(setup.Machine));
        Assert.Equal("*:80:polls.example", (string?)site.Descendants("binding").Single().Attribute("bindingInformation"));
        Assert.Equal("", (string?)configuration.Elements("location").Single(location => (string?)location.Attribute("path") == "Polls").Descendants("anonymousAuthentication").Single().Attribute("userName"));
    }

    [ToolFact(WinePrefix.Program)]
    public void AnInstallationOpensToTheSiteWhatItNeedsAndNothingMore()
    {
        var lists = setup.Machine.AccessLists;

        // Protected from what is above; then rights of the pool's own account, which is a SID of S-1-5-82.
        Assert.Matches(@"^D:PAI.*\(A;OICI;0x1301bf;;;S-1-5-82-", lists[@"C:\ProgramData\Polls\Polls\media"]);
        Assert.Matches(@"^D:PAI.*\(A;OICI;0x1301bf;;;S-1-5-82-", lists[@"C:\ProgramData\Polls\Polls\db"]);
        Assert.Matches(@"^D:PAI.*\(A;OICI;FR;;;S-1-5-82-", lists[@"C:\ProgramData\Polls\Polls\secrets"]);
        Assert.Matches(@"\(A;OICI;0x1200a9;;;S-1-5-82-", lists[First]);
        Assert.DoesNotContain(";;;WD)", string.Concat(lists.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("S-1-5-82-", lists[@"C:\ProgramData\Django.Iis\Polls"], StringComparison.Ordinal);
    }

    [ToolFact(WinePrefix.Program)]
    public void AnInstalledWebConfigHasTheServersPaths()
    {
        var process = XElement.Load(setup.Machine.PathOf("inetpub/Polls/releases/1.0.0/www/web.config")).Descendants("httpPlatform").Single();

        Assert.Equal(@"C:\Program Files\Python313\python.exe", (string?)process.Attribute("processPath"));
        Assert.Contains(First + @"\setup\launcher.py", (string?)process.Attribute("arguments"), StringComparison.Ordinal);
        Assert.StartsWith(@"C:\ProgramData\Polls\Polls\logs\", (string?)process.Attribute("stdoutLogFile"), StringComparison.Ordinal);
        Assert.Contains(process.Descendants("environmentVariable"), variable => (string?)variable.Attribute("value") == "polls.example");
    }

    [ToolFact(WinePrefix.Program)]
    public void SecretsAreTakenFromTheirFileAndStandNowhereElse()
    {
        var machine = setup.Machine;
        var store = XElement.Load(machine.PathOf(Store));

        Assert.Equal(InstalledSetup.Secret, store.Elements("secret").Single(secret => (string?)secret.Attribute("name") == "DB_PASSWORD").Value);
        Assert.True(store.Elements("secret").Single(secret => (string?)secret.Attribute("name") == "SECRET_KEY").Value.Length >= 50);
        Assert.False(File.Exists(machine.PathOf(InstalledSetup.SecretsFile)));
        Assert.DoesNotContain("s3cret", machine.Log + machine.AppCmdCalls + machine.Configuration + machine.Registry, StringComparison.Ordinal);
    }

    [ToolFact(WinePrefix.Program)]
    public void ARepairMendsFilesAndConfigurationWhileThePoolIsStopped()
    {
        using var machine = setup.Machine.Clone();
        var expected = machine.Snapshot();
        machine.Change(configuration => Site(configuration).Element("application")!.SetAttributeValue("applicationPool", "DefaultAppPool"));
        File.Delete(machine.PathOf("inetpub/Polls/releases/1.0.0/www/web.config"));

        machine.Msiexec("/i", setup.First, Repair).Succeeded();

        Assert.Equal(expected, machine.Snapshot());
        AssertPoolRested(machine);
    }

    [ToolFact(WinePrefix.Program)]
    public void AFailingInstallationLeavesTheServerAsItWasAndSaysWhichStepFailed()
    {
        using var machine = IisMachine.Fresh();
        machine.Write(InstalledSetup.SecretsFile, "DB_PASSWORD=x\n");
        var before = machine.Snapshot();
        machine.FailAt("-section:system.webServer/security/authentication/anonymousAuthentication");

        Assert.NotEqual(0, machine.Msiexec("/i", setup.First, "HOSTNAME=polls.example", InstalledSetup.SecretsProperty).ExitCode);

        Assert.Equal(before, machine.Snapshot());
        Assert.Equal("DB_PASSWORD=x\n", File.ReadAllText(machine.PathOf(InstalledSetup.SecretsFile)));
        Assert.Contains("add site /name:Polls", machine.AppCmdCalls, StringComparison.Ordinal);
        Assert.Contains("DJIIS1808: The installation failed at this step: Set system.webServer/security/authentication/anonymousAuthentication of 'Polls'", machine.Log, StringComparison.Ordinal);
    }

    [ToolFact(WinePrefix.Program)]
    public void ARefusedInstallationSaysWhyBeforeAnythingIsChanged()
    {
        using var machine = IisMachine.Fresh();
        var before = machine.Snapshot();

        Assert.NotEqual(0, machine.Msiexec("/i", setup.First, "HOSTNAME=*", "BINDINGS=http/*:80:").ExitCode);

        Assert.Equal(before, machine.Snapshot());
        Assert.Contains("DJIIS1830", machine.Log, StringComparison.Ordinal);
        Assert.Contains("Default Web Site", machine.Log, StringComparison.Ordinal);
    }

    [ToolFact(WinePrefix.Program)]
    public void AnUpgradeServesTheNewReleaseAndKeepsTheData()
    {
        using var machine = setup.Machine.Clone();
        machine.Write(Upload, "a photo");
        var secrets = File.ReadAllText(machine.PathOf(Store));

        machine.Msiexec("/i", setup.Second).Succeeded();

        Assert.Equal(Second + @"\www", Folder(machine));
        Assert.Equal("*:80:polls.example", (string?)Site(machine).Descendants("binding").Single().Attribute("bindingInformation"));
        Assert.Equal([machine.PathOf("inetpub/Polls/releases/1.0.1")], Directory.GetDirectories(machine.PathOf("inetpub/Polls/releases")));
        Assert.Equal(("a photo", secrets), (File.ReadAllText(machine.PathOf(Upload)), File.ReadAllText(machine.PathOf(Store))));
        AssertPoolRested(machine);
    }

    [ToolFact(WinePrefix.Program)]
    public void AFailingUpgradeLeavesTheEarlierVersionServed()
    {
        using var machine = setup.Machine.Clone();
        machine.Write(Upload, "a photo");
        var before = machine.State();
        machine.FailAt("set vdir /vdir.name:Polls/");

        Assert.NotEqual(0, machine.Msiexec("/i", setup.Second).ExitCode);

        // Without the registry: Wine 8 removes values that were written over where Windows puts the earlier ones back.
        Assert.Equal(before, machine.State());
        Assert.Contains("DJIIS1808: The installation failed at this step: Let the application 'Polls/' serve", machine.Log, StringComparison.Ordinal);
        AssertPoolRested(machine);
    }

    [ToolFact(WinePrefix.Program)]
    public void ARemovalTakesAwayWhatWasMadeAndKeepsTheData()
    {
        using var machine = setup.Machine.Clone();
        machine.Write(Upload, "a photo");

        machine.Msiexec("/x", setup.First).Succeeded();

        Assert.DoesNotContain("Polls", machine.Configuration.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Polls", machine.Registry, StringComparison.Ordinal);
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
        Assert.False(Directory.Exists(machine.PathOf("ProgramData/Django.Iis")));
        Assert.True(File.Exists(machine.PathOf(Upload)));
        Assert.True(File.Exists(machine.PathOf(Store)));
    }

    [ToolFact(WinePrefix.Program)]
    public void ARemovalWithItsDataLeavesNothing()
    {
        using var machine = setup.Machine.Clone();
        machine.Write(Upload, "a photo");

        machine.Msiexec("/x", setup.First, "REMOVEDATA=1").Succeeded();

        Assert.Empty(Directory.GetFileSystemEntries(machine.PathOf("ProgramData/Polls")));
    }

    /// <summary>Stopped once, and started as the last of it.</summary>
    private static void AssertPoolRested(IisMachine machine)
    {
        var states = machine.AppCmdCalls.Split('\n').Where(call => call.StartsWith("appcmd st", StringComparison.Ordinal)).Select(call => call.Split(' ')[1]);
        Assert.Equal("stop", states.First());
        Assert.Equal("start", states.Last());
        Assert.True(machine.IsStarted("Polls"));
    }

    private static XElement Site(IisMachine machine) => Site(machine.Configuration);

    private static XElement Site(XElement configuration) => configuration.Descendants("site").Single(site => (string?)site.Attribute("name") == "Polls");

    private static string? Folder(IisMachine machine) => (string?)Site(machine).Descendants("virtualDirectory").Single().Attribute("physicalPath");
}
