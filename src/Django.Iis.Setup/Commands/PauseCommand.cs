using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary>
/// <c>pause</c>: stops the pool of the application that is served from a release's folder, before its files are replaced. The installation that follows starts it again, and so
/// does <c>rollback</c>. A new release lies in a folder of its own: until that is whole, the earlier one is served.
/// </summary>
internal sealed class PauseCommand(SetupServices services, SetupLog log)
{
    /// <param name="folder">The application's own folder.</param>
    /// <param name="runner">Carries the step out.</param>
    public int Run(string folder, StepRunner runner)
    {
        var state = InstalledState.Read(folder)!;
        if (!state.OwnsPool || new IisReader(services.Programs).Read().Pool(state.Pool) is not { IsStarted: true })
        {
            log.Say($"The application pool '{state.Pool}' does not run, or others use it: it is left as it is.");
            return ExitCode.Done;
        }

        var journal = Journal.Start(folder, Journal.PauseVerb, state.Root, state.DataFolder);
        runner.Run(journal, [new SetupStep($"Stop the application pool '{state.Pool}' while the files of release {state.Version} are replaced.", new StopPoolOperation(state.Pool), PoolRest.Start(state.Pool))]);
        journal.Finish();
        return ExitCode.Done;
    }
}
