using System;
using System.IO;
using System.Text;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Commands;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup;

internal static class Program
{
    private const string Usage = """
        DjangoIisSetup check|plan|install|uninstall|pause|rollback|commit|status|restart --root FOLDER [options]
        DjangoIisSetup secret set NAME --root FOLDER     the value is read from standard input
        DjangoIisSetup secret list --root FOLDER
        DjangoIisSetup plan --package FILE.msi|FILE.zip [options]

          --root FOLDER        the release's folder, or the root of a Web Deploy application
          --set NAME=VALUE     SITENAME, HOSTNAME, BINDINGS, APPPATH, APPPOOL, POOLIDENTITY, POOLUSER, PYTHONEXE, DATADIR,
                               SECRETSFILE, OPENFIREWALL, INSTALLPREREQUISITES, REMOVEDATA, CERTIFICATE
          --data FOLDER        DATADIR
          --secrets FILE       SECRETSFILE: lines NAME=VALUE; the file is deleted after reading
          --installers FOLDER  where installers of prerequisites lie
          --log FILE           what is done, with times; secrets stand in no log
          --format FORMAT      text, json or appcmd

        Exit codes: 0 done; 1 refused or failed, and the server is as it was; 2 wrong command line; 3 status found a difference.
        """;

    public static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Out.WriteLine(Usage);
            return ExitCode.WrongCommandLine;
        }

        try
        {
            // The code page of an installer's console has not all letters.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // There is no console.
        }

        return Run(args, Console.Out, Console.Error, Services);
    }

    /// <param name="args">The command line.</param>
    /// <param name="output">For people.</param>
    /// <param name="errors">For coded messages.</param>
    /// <param name="services">The computer to work on.</param>
    internal static int Run(string[] args, TextWriter output, TextWriter errors, Func<SetupArguments, SetupServices> services)
    {
        var log = new SetupLog(output, errors, path: null);
        try
        {
            var arguments = SetupArguments.Parse(args);
            log = new SetupLog(output, errors, arguments.Log);
            return new SetupProgram(arguments, services(arguments), log).Run();
        }
        catch (DiagnosticException problem)
        {
            log.Error(problem.Code + ": " + problem.Message);
            return problem.Code == SetupDiagnostics.WrongCommandLine.Code ? ExitCode.WrongCommandLine : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var failure = SetupDiagnostics.FileFailed.Create("Reading or writing a file", problem.Message);
            log.Error(failure.Code + ": " + failure.Message);
            return ExitCode.Failed;
        }
    }

    private static SetupServices Services(SetupArguments arguments)
    {
        var folders = ServerFolders.Find(arguments.Inetsrv);
        return new SetupServices
        {
            Programs = new WindowsPrograms(folders),
            Machine = Machine(arguments, folders),
            Folders = folders,
            Now = DateTime.UtcNow,
            Input = Console.In,
        };
    }

    private static IMachine Machine(SetupArguments arguments, ServerFolders folders)
    {
        var isWindows = Path.DirectorySeparatorChar == '\\';
        if (arguments.Inetsrv is not null || !isWindows)
        {
            return new FileMachine(folders.Inetsrv);
        }

#if NET
        return OperatingSystem.IsWindows() ? new WindowsMachine() : new FileMachine(folders.Inetsrv);
#else
        return new WindowsMachine();
#endif
    }
}
