using System;
using System.Collections.Generic;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary>The program's command line.</summary>
internal sealed record SetupArguments
{
    public required SetupVerb Verb { get; init; }

    /// <summary>What follows the verb: <c>set NAME</c>, <c>list</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Full path of the release's folder; null with a package.</summary>
    public string? Root { get; init; }

    /// <summary>Settings by name, none of them empty.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Log { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>Full path of an MSI or Web Deploy package that is not installed yet.</summary>
    public string? Package { get; init; }

    /// <summary>Where appcmd is; for tests.</summary>
    public string? Inetsrv { get; init; }

    /// <summary>Where installers of prerequisites may lie, beside the set-up folder's own <c>prerequisites</c>.</summary>
    public string? Installers { get; init; }

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1801.</exception>
    public static SetupArguments Parse(IReadOnlyList<string> arguments)
    {
        if (!Enum.TryParse<SetupVerb>(arguments[0], ignoreCase: true, out var verb) || !char.IsLetter(arguments[0][0]))
        {
            throw Wrong($"There is no command '{arguments[0]}'.");
        }

        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(argument);
                continue;
            }

            if (index + 1 == arguments.Count)
            {
                throw Wrong($"{argument} has no value.");
            }

            Take(argument, arguments[++index], options, settings);
        }

        return Build(verb, words, options, settings);
    }

    private static void Take(string option, string value, Dictionary<string, string> options, Dictionary<string, string> settings)
    {
        switch (option)
        {
            case "--set":
                var equals = value.IndexOf('=');
                Set(settings, equals < 1 ? throw Wrong($"--set takes NAME=VALUE, and not '{value}'.") : value.Substring(0, equals), value.Substring(equals + 1));
                break;
            case "--data":
                Set(settings, SettingNames.DataFolder, value);
                break;
            case "--secrets":
                Set(settings, SettingNames.SecretsFile, value);
                break;
            case "--root" or "--log" or "--format" or "--package" or "--inetsrv" or "--installers":
                options[option] = value;
                break;
            default:
                throw Wrong($"There is no option '{option}'.");
        }
    }

    // Windows Installer passes every property, the empty ones too.
    private static void Set(Dictionary<string, string> settings, string name, string value)
    {
        if (value.Trim().Length > 0)
        {
            settings[name] = value.Trim();
        }
    }

    private static SetupArguments Build(SetupVerb verb, IReadOnlyList<string> words, Dictionary<string, string> options, Dictionary<string, string> settings)
    {
        if (verb == SetupVerb.Secret ? !IsSecretCommand(words) : words.Count > 0)
        {
            throw Wrong(verb == SetupVerb.Secret ? "It is 'secret set NAME' or 'secret list'." : $"'{words[0]}' is no option.");
        }

        var package = Path("--package");
        var root = Path("--root");
        if (root is null && package is null)
        {
            throw Wrong("--root FOLDER is missing.");
        }

        if (package is not null && verb is not (SetupVerb.Plan or SetupVerb.Check))
        {
            throw Wrong("--package is for 'check' and 'plan'.");
        }

        return new SetupArguments
        {
            Verb = verb,
            Words = words,
            Root = root,
            Package = package,
            Settings = settings,
            Log = Path("--log"),
            Inetsrv = Path("--inetsrv"),
            Installers = Path("--installers"),
            Format = !options.TryGetValue("--format", out var format) ? OutputFormat.Text
                : Enum.TryParse<OutputFormat>(format, ignoreCase: true, out var known) && char.IsLetter(format[0]) ? known
                : throw Wrong($"There is no format '{format}': it is text, json or appcmd."),
        };

        // Windows Installer's folders end with a backslash, behind which it writes a dot: a quotation mark must not follow.
        string? Path(string option) => options.TryGetValue(option, out var value) && value.Trim().Length > 0 ? WindowsPath.Trim(System.IO.Path.GetFullPath(value.Trim())) : null;
    }

    private static bool IsSecretCommand(IReadOnlyList<string> words) =>
        (words.Count == 2 && words[0] == "set") || (words.Count == 1 && words[0] == "list");

    private static Iis.Diagnostics.DiagnosticException Wrong(string reason) => SetupDiagnostics.WrongCommandLine.Create(reason);
}
