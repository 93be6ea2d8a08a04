using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Installed;

/// <summary>Both versions of the sample as installers for Wine, and a server that has the first, for tests that look at it or go on with a copy. Made when first asked for.</summary>
public sealed class InstalledSetup : IDisposable
{
    /// <summary>Handed to the installation in a file that is to be gone afterwards.</summary>
    public const string Secret = "s3cret, with = and \"marks\"";

    /// <summary>Where that file lay.</summary>
    public const string SecretsFile = "handed over/secrets file.txt";

    /// <summary>The installation is told of it.</summary>
    public static readonly string SecretsProperty = @"SECRETSFILE=C:\" + SecretsFile.Replace('/', '\\');

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<(string First, string Second)> _packages;
    private readonly Lazy<IisMachine> _machine;

    public InstalledSetup(BuiltPolls polls)
    {
        _packages = new Lazy<(string, string)>(() => (Swap(polls.First, "first.msi"), Swap(polls.Second, "second.msi")));
        _machine = new Lazy<IisMachine>(Install);
    }

    /// <summary>Version 1.0.0.</summary>
    public string First => _packages.Value.First;

    /// <summary>Version 1.0.1.</summary>
    public string Second => _packages.Value.Second;

    internal IisMachine Machine => _machine.Value;

    public void Dispose()
    {
        if (_machine.IsValueCreated)
        {
            _machine.Value.Dispose();
        }

        _folder.Dispose();
    }

    private string Swap(PollsPackages packages, string name)
    {
        SwappedInstaller.Write(packages.Msi, WindowsPrograms.Setup, _folder[name]);
        return _folder[name];
    }

    private IisMachine Install()
    {
        var machine = IisMachine.Fresh();
        machine.Write(SecretsFile, "DB_PASSWORD=" + Secret + "\n");
        machine.Msiexec("/i", First, "HOSTNAME=polls.example", SecretsProperty).Succeeded();
        return machine;
    }
}
