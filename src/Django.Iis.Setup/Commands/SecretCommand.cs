using System.IO;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;

namespace Django.Iis.Setup.Commands;

/// <summary><c>secret set NAME</c>, whose value comes from standard input and never from an argument, and <c>secret list</c>, which shows names.</summary>
internal sealed class SecretCommand(SetupArguments arguments, SetupServices services, SetupLog log)
{
    public int Run(SiteDescription site, SetupSettings settings, string folder)
    {
        if (!services.Machine.IsElevated)
        {
            throw SetupDiagnostics.NotElevated.Create();
        }

        return arguments.Words[0] == "list" ? List(site, settings) : Set(settings, folder, arguments.Words[1]);
    }

    private int List(SiteDescription site, SetupSettings settings)
    {
        var values = SecretValues.Read(settings.SecretsStore);
        foreach (var name in values.Names.Union(site.Secrets.Select(secret => secret.Name), System.StringComparer.Ordinal).OrderBy(name => name, System.StringComparer.Ordinal))
        {
            log.Say(name + (values[name] is null ? ": not set" : ": set"));
        }

        return ExitCode.Done;
    }

    private int Set(SetupSettings settings, string folder, string name)
    {
        if (!Directory.Exists(settings.SecretsFolder))
        {
            throw SetupDiagnostics.NotInstalled.Create(settings.Location, "give a secret to");
        }

        var value = services.Input.ReadToEnd().TrimEnd('\r', '\n');
        SecretValues.Check(name, value, "standard input");
        using (SetupFolder.Open(services.Folders, folder, services.Programs, services.Machine))
        {
            // What takes it back would take the secret back too.
            if (Journal.Open(folder) is { IsFinished: false } journal)
            {
                throw SetupDiagnostics.TransactionPending.Create(journal.Verb, settings.Location, settings.Root);
            }

            // The file keeps the folder's access list: administrators, and the pool's account to read.
            DurableFile.Write(settings.SecretsStore, SecretValues.Read(settings.SecretsStore).With(name, value).ToXml());
        }

        log.Say($"{name} is set; it counts from the next start of the site's processes: DjangoIisSetup restart");
        return ExitCode.Done;
    }
}
