using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>
/// Starts what HttpPlatformHandler would start: the arguments and the environment of the web.config, in the web root, with nothing else of this
/// machine's environment. Exchanged are only: the process path for this machine's Python, of the same minor version where the build found one;
/// %HTTP_PLATFORM_PORT% for a free port; and on other systems than Windows, in the launcher's path and the variables that hold paths, <c>\</c> for <c>/</c>, <c>;</c> for
/// <c>:</c> and %ProgramData% for a folder of the test's. SECRET_KEY comes from the environment of the application pool, as on a server.
/// Packages with compiled modules run on their own system only: see <see cref="CompiledPackages"/>.
/// </summary>
public sealed class ServerMachine
{
    private static readonly string[] Paths = ["PYTHONPATH", "DJANGO_IIS_STATIC_ROOT", "DJANGO_IIS_APPLICATION", "DJANGO_IIS_DATA", "DJANGO_IIS_SETUP"];

    /// <summary>What every Windows process has; other systems need none of them.</summary>
    private static readonly string[] Inherited = ["PATH", "SystemRoot", "SystemDrive", "TEMP", "TMP"];

    /// <summary>What HttpPlatformHandler makes up for each process and sends with every request.</summary>
    public const string Token = "of this machine's IIS only";

    private readonly HttpPlatform _platform;
    private readonly string _python;
    private readonly string _programData;
    private readonly string? _packages;

    /// <param name="webRoot">Full path of the folder that holds the web.config.</param>
    /// <param name="python">Full path of this machine's Python.</param>
    /// <param name="programData">What %ProgramData% stands for.</param>
    /// <param name="packages">Full path of a folder to import from before all others; usually none.</param>
    public ServerMachine(string webRoot, string python, string programData, string? packages = null)
    {
        _platform = HttpPlatform.Read(webRoot);
        _python = python;
        _programData = programData;
        _packages = packages;
    }

    /// <summary>Starts the site and waits until it listens, as long as IIS would.</summary>
    public SiteProcess Start()
    {
        var port = LoopbackPort.Free();
        var arguments = Launcher(_platform.Arguments).Replace("%HTTP_PLATFORM_PORT%", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var start = new ProcessStartInfo(_python, arguments) { WorkingDirectory = _platform.WebRoot };
        start.Environment.Clear();
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        start.Environment["HTTP_PLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return SiteProcess.Start(start, port, _platform.StartupTimeLimit);
    }

    /// <summary>Runs one of Django's management commands as the site's process would run it.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="variables">Further environment variables.</param>
    public ProcessResult Manage(IEnumerable<string> arguments, params (string Name, string Value)[] variables) => Run(["-m", "django", .. arguments], variables);

    /// <summary>Runs the site's Python to its end.</summary>
    /// <param name="arguments">Of Python.</param>
    /// <param name="variables">Further environment variables.</param>
    public ProcessResult Run(IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var environment = System.Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in Environment().Concat(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))))
        {
            environment[name] = value;
        }

        return ChildProcess.Run(_python, arguments, _platform.WebRoot, environment);
    }

    private IEnumerable<KeyValuePair<string, string>> Environment() =>
    [
        .. Inherited.Select(name => KeyValuePair.Create(name, System.Environment.GetEnvironmentVariable(name) ?? "")).Where(variable => variable.Value.Length > 0),
        KeyValuePair.Create("SECRET_KEY", "of the application pool, for this test only"),
        KeyValuePair.Create("HTTP_PLATFORM_TOKEN", Token),
        .. _platform.Variables.Select(variable => KeyValuePair.Create(variable.Key, ValueOf(variable.Key, variable.Value))),
    ];

    private string ValueOf(string name, string value)
    {
        var here = Paths.Contains(name, StringComparer.Ordinal) ? OfThisSystem(value) : value;
        return name == "PYTHONPATH" && _packages is not null ? _packages + Path.PathSeparator + here : here;
    }

    private string OfThisSystem(string windowsPaths) =>
        OperatingSystem.IsWindows()
            ? windowsPaths.Replace("%ProgramData%", _programData, StringComparison.Ordinal)
            : windowsPaths.Replace("%ProgramData%", _programData, StringComparison.Ordinal).Replace('\\', '/').Replace(';', ':');

    private static string Launcher(string arguments) =>
        OperatingSystem.IsWindows() || !arguments.Contains(@"\launcher.py", StringComparison.Ordinal)
            ? arguments
            : arguments[..arguments.IndexOf(' ')].Replace('\\', '/') + arguments[arguments.IndexOf(' ')..];
}
