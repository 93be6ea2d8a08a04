using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>Running the project on the build machine: its tests, its development server, its management commands (17xx).</summary>
public static class DevelopmentDiagnostics
{
    public static readonly DiagnosticDescriptor Failed = new("DJIIS1701", "{0} failed: {1}");

    public static readonly DiagnosticDescriptor NotRun = new(
        "DJIIS1702",
        "Django's test runner ended with exit code {0} before there was a report: {1}. What it printed stands above; `python manage.py test` in '{2}' says the same.");

    public static readonly DiagnosticDescriptor BadFilter = new(
        "DJIIS1703",
        "The filter '{0}' cannot be read: {1}. It is for example FullyQualifiedName~polls, or Name=test_vote|TestCategory=slow; brackets group.");

    public static readonly DiagnosticDescriptor UnknownLogger = new("DJIIS1704", "There is no logger '{0}' for Django's tests: they write trx. The option is ignored.");

    public static readonly DiagnosticDescriptor NoCoverage = new(
        "DJIIS1705",
        "Coverage is asked for, and the distribution 'coverage' is not among the project's requirements. Add it to {0}.");

    public static readonly DiagnosticDescriptor NoCommand = new(
        "DJIIS1706", "There is no management command to run. Name one: dotnet build -t:Manage -p:ManageCommand=showmigrations");

    public static readonly DiagnosticDescriptor CommandFailed = new("DJIIS1707", "manage.py {0} ended with exit code {1}. What it said stands above.");

    /// <summary>A warning, as of VSTest.</summary>
    public static readonly DiagnosticDescriptor NothingMatches = new("DJIIS1708", "No test matches the filter '{0}': none was run. `dotnet test --list-tests` names them.");
}
