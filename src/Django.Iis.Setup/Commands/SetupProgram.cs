using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary>One run of the program.</summary>
/// <param name="arguments">Its command line.</param>
/// <param name="services">The computer it runs on.</param>
/// <param name="log">Where it speaks.</param>
internal sealed class SetupProgram(SetupArguments arguments, SetupServices services, SetupLog log)
{
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    /// <exception cref="DiagnosticException">Refused or failed.</exception>
    public int Run()
    {
        if (arguments.Package is not null)
        {
            var plan = new PackagePlan(arguments, services).Create(out var server);
            return arguments.Verb == SetupVerb.Check ? Check(plan, server) : Print(plan);
        }

        // Windows Installer commits a removal when the release is gone already.
        if (arguments.Verb is SetupVerb.Commit or SetupVerb.Rollback && SetupFolder.OfJournal(services.Folders, arguments.Root!) is { } own)
        {
            return Changing(own, () => arguments.Verb == SetupVerb.Commit ? Commit(own) : Rollback(own));
        }

        if (arguments.Verb is SetupVerb.Commit or SetupVerb.Rollback)
        {
            log.Say("There is no journal: nothing is to be made final or taken back.");
            return ExitCode.Done;
        }

        // The files of the release are not laid down yet.
        if (arguments.Verb == SetupVerb.Pause)
        {
            return Pause();
        }

        var site = DescriptionFile.Find(arguments.Root!);
        var settings = services.Resolve(SettingsReader.Read(site, arguments.Root!, arguments.Settings));
        var folder = SetupFolder.Of(services.Folders, settings.SiteName, settings.AppPath);
        return arguments.Verb switch
        {
            SetupVerb.Check => Check(Plan(site, settings, folder, out var state), state),
            SetupVerb.Plan => Print(Plan(site, settings, folder, out _)),
            SetupVerb.Status => Status(site, settings, folder),
            SetupVerb.Install => Changing(folder, () => Install(site, settings, folder)),
            SetupVerb.Uninstall => Changing(folder, () => Uninstall(site, settings, folder)),
            SetupVerb.Restart => Restart(site, settings),
            _ => new SecretCommand(arguments, services, log).Run(site, settings, folder),
        };
    }

    private IReadOnlyList<string> InstallerFolders(SetupSettings settings) =>
        [Path.Combine(settings.SetupFolder, "prerequisites"), .. arguments.Installers is { } given ? new[] { given } : []];

    private ServerState Observe(SiteDescription site, SetupSettings settings, string folder) =>
        new Observer(services.Programs, services.Machine, services.Folders).Read(site, settings, folder, InstallerFolders(settings));

    private SetupPlan Plan(SiteDescription site, SetupSettings settings, string folder, out ServerState server)
    {
        server = Observe(site, settings, folder);
        var first = InstallPlanner.Prerequisites(site, settings, server, folder);
        if (server.Prerequisites[0].IsPresent)
        {
            var rest = InstallPlanner.Plan(site, settings, server, folder, SecretPlan.Given(settings), services.Now);
            return new SetupPlan([.. first.Problems, .. rest.Problems], [.. first.Steps, .. rest.Steps], rest.Notes);
        }

        return first;
    }

    private int Print(SetupPlan plan)
    {
        log.Say(PlanText.Of(plan, arguments.Format));
        return Complain(plan) ? ExitCode.Failed : ExitCode.Done;
    }

    private bool Complain(SetupPlan plan)
    {
        foreach (var problem in plan.Problems.GroupBy(problem => problem.Message, StringComparer.Ordinal).Select(same => same.First()))
        {
            log.Error(problem.Code + ": " + problem.Message);
        }

        return plan.Problems.Count > 0;
    }

    private int Check(SetupPlan plan, ServerState server)
    {
        foreach (var prerequisite in server.Prerequisites)
        {
            log.Say((prerequisite.IsPresent ? "present: " : "MISSING: ") + prerequisite.Name);
        }

        log.Say("Python: " + (server.Python is { Exists: true } python ? python.Path : "not found"));
        if (new PrerequisiteFinder(services.Machine, services.Folders, []).HasRequestRouting())
        {
            log.Say("note: Application Request Routing is here; the site does not need it. Keep its proxy rules away from the site's addresses.");
        }

        return Complain(plan) ? ExitCode.Failed : ExitCode.Done;
    }

    private int Status(SiteDescription site, SetupSettings settings, string folder)
    {
        if (InstalledState.Read(folder) is not { } installed)
        {
            throw SetupDiagnostics.NotInstalled.Create(settings.Location, "compare");
        }

        if (Journal.Open(folder) is { IsFinished: false } journal)
        {
            log.Say($"An interrupted '{journal.Verb}' is to be taken back: DjangoIisSetup rollback");
            return ExitCode.Drift;
        }

        var plan = Plan(site, settings with { SecretsFile = null }, folder, out _);
        log.Say($"Version {installed.Version} is installed as '{installed.SiteName}{installed.AppPath}'.");
        log.Say(PlanText.Of(plan, arguments.Format));
        return Complain(plan) || plan.Steps.Count > 0 ? ExitCode.Drift : ExitCode.Done;
    }

    /// <summary>Only one process changes an application, and only an administrator's.</summary>
    private int Changing(string folder, Func<int> change)
    {
        if (!services.Machine.IsElevated)
        {
            throw SetupDiagnostics.NotElevated.Create();
        }

        using (SetupFolder.Open(services.Folders, folder, services.Programs, services.Machine))
        {
            return change();
        }
    }

    private int Pause()
    {
        if (SetupFolder.OfRelease(services.Folders, arguments.Root!) is not { } folder)
        {
            log.Say($"Nothing is served from '{arguments.Root}' yet: nothing is to be stopped.");
            return ExitCode.Done;
        }

        return Changing(folder, () =>
        {
            var runner = Runner();
            EndEarlier(runner, folder);
            return new PauseCommand(services, log).Run(folder, runner);
        });
    }

    private int Install(SiteDescription site, SetupSettings settings, string folder)
    {
        var runner = Runner();
        var pause = EndEarlier(runner, folder);
        var server = Observe(site, settings, folder) with { IsPaused = pause is not null };
        var first = InstallPlanner.Prerequisites(site, settings, server, folder);
        if (Complain(first))
        {
            return ExitCode.Failed;
        }

        // What a server without IIS has in the way is seen once IIS is there, so the plan is made in two parts; both are one transaction.
        var journal = Journal.Start(folder, "install", settings.Root, settings.DataFolder, pause);
        runner.Run(journal, first.Steps);
        var plan = Rest(site, settings, folder, first.Steps.Count == 0 ? server : null, server.IsPaused);
        if (Complain(plan))
        {
            runner.TakeBack(journal);
            return ExitCode.Failed;
        }

        runner.Run(journal, plan.Steps);
        if (journal.Count == 0)
        {
            journal.Drop();
            log.Say("Nothing was left to do.");
        }
        else
        {
            journal.Finish();
        }

        foreach (var note in plan.Notes)
        {
            log.Say("note: " + note);
        }

        return ExitCode.Done;
    }

    /// <summary>The plan behind the prerequisites; a server that cannot be read then is a problem of the plan, as something may be to take back.</summary>
    private SetupPlan Rest(SiteDescription site, SetupSettings settings, string folder, ServerState? server, bool isPaused)
    {
        try
        {
            return InstallPlanner.Plan(site, settings, server ?? Observe(site, settings, folder) with { IsPaused = isPaused }, folder, SecretPlan.Given(settings), services.Now);
        }
        catch (DiagnosticException problem)
        {
            return new SetupPlan([problem], [], []);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new SetupPlan([SetupDiagnostics.FileFailed.Create("Reading the server's state", problem.Message)], [], []);
        }
    }

    /// <summary>A transaction that was cut off is taken back; one that was done is final now.</summary>
    /// <returns>The journal of a pause, which goes on; null for none.</returns>
    private Journal? EndEarlier(StepRunner runner, string folder)
    {
        switch (Journal.Open(folder))
        {
            case { IsFinished: true, Verb: Journal.PauseVerb } pause when arguments.Verb == SetupVerb.Install:
                return pause;
            case { IsFinished: true, Verb: Journal.PauseVerb } pause:
                runner.TakeBack(pause);
                Directory.CreateDirectory(Journal.Backups(folder));
                break;
            case { IsFinished: false } cutOff:
                log.Say($"Taking back an interrupted '{cutOff.Verb}' first.");
                runner.TakeBack(cutOff);
                Directory.CreateDirectory(Journal.Backups(folder));
                break;
            case { } done:
                MakeFinal(done, folder);
                Directory.CreateDirectory(Journal.Backups(folder));
                break;
        }

        return null;
    }

    private int Uninstall(SiteDescription site, SetupSettings settings, string folder)
    {
        var runner = Runner();
        EndEarlier(runner, folder);
        var state = InstalledState.Read(folder);
        if (state is null)
        {
            // Removing twice is no error: a repair of a broken installation begins so.
            log.Say(SetupDiagnostics.NotInstalled.Format(settings.Location, "remove"));
            return ExitCode.Done;
        }

        if (!WindowsPath.Same(state.Root, settings.Root))
        {
            // An upgrade has taken the site over: what is removed now is a release that nobody is served from.
            log.Say($"'{settings.Location}' is served from '{state.Root}' (version {state.Version}): nothing of it is removed with this release.");
            return ExitCode.Done;
        }

        var plan = UninstallPlanner.Plan(site, settings, Observe(site, settings, folder), folder);
        var journal = Journal.Start(folder, "uninstall", settings.Root, state.DataFolder);
        runner.Run(journal, plan.Steps);
        journal.Finish();
        foreach (var note in plan.Notes)
        {
            log.Say("note: " + note);
        }

        return ExitCode.Done;
    }

    private int Rollback(string folder)
    {
        var journal = Journal.Open(folder)!;
        Runner().TakeBack(journal);
        log.Say($"The '{journal.Verb}' has been taken back.");
        return ExitCode.Done;
    }

    private int Commit(string folder)
    {
        var journal = Journal.Open(folder)!;
        if (!journal.IsFinished)
        {
            log.Say($"An interrupted '{journal.Verb}' cannot be made final: DjangoIisSetup rollback");
            return ExitCode.Failed;
        }

        MakeFinal(journal, folder);
        return ExitCode.Done;
    }

    private static void MakeFinal(Journal journal, string folder)
    {
        journal.Drop();
        // Never a folder of another name: only this program sets data aside so.
        var removed = UninstallPlanner.RemovedData(folder, journal.DataFolder);
        if (Directory.Exists(removed))
        {
            Directory.Delete(removed, recursive: true);
        }
    }

    private int Restart(SiteDescription site, SetupSettings settings)
    {
        if (!services.Machine.IsElevated)
        {
            throw SetupDiagnostics.NotElevated.Create();
        }

        var watched = site.FastCgi is { MonitorChangesTo.Length: > 0 } fastCgi ? WindowsPath.Combine(settings.WebRoot, fastCgi.MonitorChangesTo) : null;
        if (watched is not null && File.Exists(watched))
        {
            File.SetLastWriteTimeUtc(watched, services.Now);
            log.Say($"Touched '{watched}'.");
        }

        new ToolOperation(Tool.AppCmd, ["recycle", "apppool", PoolPlan.Identifier(settings.Pool.Name)]).Run(new OperationContext(services.Programs, log));
        log.Say($"Recycled the application pool '{settings.Pool.Name}'.");
        return ExitCode.Done;
    }

    private StepRunner Runner() => new(new OperationContext(services.Programs, log), services.Watch);
}
