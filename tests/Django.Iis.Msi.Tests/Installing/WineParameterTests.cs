using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Installing;

/// <summary>What is given to an installation, as far as Wine plays one.</summary>
public sealed class WineParameterTests : IDisposable
{
    private const string Secret = "correct horse battery staple";

    private static readonly string Key = @"HKLM\" + ProductRegistry.KeyOf(SamplePackage.UpgradeCode);

    private static readonly InstallerParameter Site = new("SITENAME", "Site name") { IsRemembered = true, IsRequired = true };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void AValueIsRememberedUntilTheProductIsRemoved()
    {
        const string given = "Größe – it's [Main] {1} #2 %PATH%";
        using var machine = WinePrefix.Windows10();
        var first = Package("1.0.0", Site);
        machine.Msiexec("/i", first, "SITENAME=" + given).Succeeded();
        Assert.Equal(given, machine.RegistryValue(Key, "SITENAME"));

        machine.Msiexec("/i", first, "REINSTALL=ALL", "REINSTALLMODE=omus").Succeeded();
        Assert.Equal(given, machine.RegistryValue(Key, "SITENAME"));

        var second = Package("2.0.0", Site);
        machine.Msiexec("/i", second).Succeeded();
        Assert.Equal(given, machine.RegistryValue(Key, "SITENAME"));

        machine.Msiexec("/x", second).Succeeded();
        Assert.Null(machine.RegistryValue(Key, "SITENAME"));
    }

    [ToolFact(WinePrefix.Program)]
    public void TheCommandLineWinsOverWhatIsRemembered()
    {
        using var machine = WinePrefix.Windows10();
        machine.Msiexec("/i", Package("1.0.0", Site), "SITENAME=first").Succeeded();

        machine.Msiexec("/i", Package("2.0.0", Site), "SITENAME=second").Succeeded();

        Assert.Equal("second", machine.RegistryValue(Key, "SITENAME"));
    }

    [ToolFact(WinePrefix.Program)]
    public void ADefaultMayNameTheFolderOfTheProduct()
    {
        using var machine = WinePrefix.Windows10();
        var data = new InstallerParameter("DATAFOLDER", "Data") { Default = "[INSTALLDIR]data", IsRemembered = true };

        machine.Msiexec("/i", Package("1.0.0", data), @"INSTALLDIR=C:\Web").Succeeded();

        Assert.Equal(@"C:\Web\data", machine.RegistryValue(Key, "DATAFOLDER"));
    }

    [ToolFact(WinePrefix.Program)]
    public void ARequiredValueThatIsMissingOrBadIsRefused()
    {
        using var machine = WinePrefix.Windows10();
        var package = Package("1.0.0", new InstallerParameter("PORT", "Port") { IsRequired = true, Rules = [new ParameterRule("PORT > 0 AND PORT < 65536", "No port.")] });

        Assert.NotEqual(0, machine.Msiexec("/i", package).ExitCode);
        Assert.NotEqual(0, machine.Msiexec("/i", package, "PORT=65536").ExitCode);
        Assert.False(Directory.Exists(machine.PathOf("inetpub")));

        machine.Msiexec("/i", package, "PORT=8080").Succeeded();
    }

    // The action is that of a set-up program which reads the secret where it was laid down. Wine does not know MsiHiddenProperties: at the end of its log
    // are all properties, those that Windows hides too.
    [ToolFact(WinePrefix.Program, "msiinfo")]
    public void ASecretReachesTheActionAndNeitherTheLogNorTheFuture()
    {
        using var machine = WinePrefix.Windows10();
        var secrets = @"HKLM\" + ProductRegistry.SecretsKeyOf(SamplePackage.UpgradeCode);
        var package = Sample("1.0.0") with
        {
            Parameters = [new InstallerParameter("DBPASSWORD", "Password") { IsSecret = true, IsRequired = true }],
            Actions =
            [
                new InstallerAction("ReadSecret", ActionProgram.OfWindows("cmd.exe"))
                {
                    Arguments = $"/c reg query \"{secrets}\" > C:\\read.txt",
                    IsIrreversible = true,
                },
            ],
        };

        var msi = package.WriteTo(_folder);
        var hidden = msi.Pairs("Property")["MsiHiddenProperties"].Split(';').Select(property => $"Property(S): {property} = ").ToList();

        machine.Msiexec("/i", msi.Path, "/l*v", @"C:\install.log", "DBPASSWORD=" + Secret).Succeeded();

        Assert.Contains(Secret, File.ReadAllText(machine.PathOf("read.txt")), StringComparison.Ordinal);
        Assert.Contains("CarryDBPASSWORD", ReadLog(machine), StringComparison.Ordinal);
        Assert.DoesNotContain(
            ReadLog(machine).Split('\n').Where(line => !hidden.Exists(property => line.StartsWith(property, StringComparison.Ordinal))),
            line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.Null(machine.RegistryValue(secrets, "DBPASSWORD"));
    }

    private static string ReadLog(WinePrefix machine) => File.ReadAllText(machine.PathOf("install.log")).Replace("\0", "", StringComparison.Ordinal);

    private InstallerPackage Sample(string version) =>
        SamplePackage.Of(_folder, new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["app.py"] = [1] }, version, below: Path.GetRandomFileName());

    private string Package(string version, params InstallerParameter[] parameters) => (Sample(version) with { Parameters = parameters }).WriteTo(_folder).Path;
}
