using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;

namespace Django.Iis.Core.Signing;

/// <summary>
/// <c>DjangoSignCommand</c>: a command line with places for the file. A program that signs in place (signtool) is told <c>{file}</c>, one that writes another
/// file (osslsigncode) <c>{input}</c> and <c>{output}</c>. <c>{env:NAME}</c> stands for an environment variable of the build, so that a password is in
/// no project file and no log.
/// </summary>
public sealed class SignCommand
{
    private const string File = "{file}";
    private const string Input = "{input}";
    private const string Output = "{output}";

    private static readonly Regex Variable = new(@"\{env:(?<name>[^}]+)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly IReadOnlyList<string> _words;

    private SignCommand(IReadOnlyList<string> words)
    {
        _words = words;
    }

    /// <summary>Whether the program changes the file itself, rather than writing another one.</summary>
    public bool IsInPlace => Mentions(File);

    /// <summary>The program as the command spells it.</summary>
    public string Program => _words[0];

    /// <param name="text">The command line, quoted by the rules of CommandLineToArgvW on every system.</param>
    /// <param name="projectFile">Full path of the project file, for errors.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1670: a place is missing, or there is one too many.</exception>
    public static SignCommand Parse(string text, string projectFile)
    {
        var command = new SignCommand(CommandLine.Split(text));
        if (command.Problem() is { } problem)
        {
            throw SigningDiagnostics.CommandNotUnderstood.At(projectFile, 0, problem);
        }

        return command;
    }

    /// <summary>The arguments for one file; both names are the same where the program signs in place.</summary>
    /// <param name="input">Full path of the file to sign.</param>
    /// <param name="output">Full path of the signed file.</param>
    /// <param name="projectFile">Full path of the project file, for errors.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1674: an environment variable is not set.</exception>
    public IReadOnlyList<string> ArgumentsFor(string input, string output, string projectFile) =>
    [
        .. _words.Skip(1)
            .Select(word => Expand(word, projectFile))
            .Select(word => word.Replace(File, input).Replace(Input, input).Replace(Output, output)),
    ];

    /// <summary>The values of the variables that the command refers to: none of them may be shown.</summary>
    public IReadOnlyList<string> Secrets() =>
    [
        .. _words.SelectMany(word => Variable.Matches(word).Cast<Match>())
            .Select(match => Environment.GetEnvironmentVariable(match.Groups["name"].Value))
            .OfType<string>()
            .Where(value => value.Length > 0),
    ];

    private string? Problem() => this switch
    {
        { _words.Count: 0 } => "it is empty",
        { IsInPlace: true } when Mentions(Input) || Mentions(Output) => $"it has {File} and {Input} or {Output}",
        { IsInPlace: false } when !Mentions(Input) || !Mentions(Output) => "it does not name the file",
        _ => null,
    };

    private bool Mentions(string place) => _words.Skip(1).Any(word => word.IndexOf(place, StringComparison.Ordinal) >= 0);

    private static string Expand(string word, string projectFile) => Variable.Replace(word, match =>
    {
        var name = match.Groups["name"].Value;
        return Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw SigningDiagnostics.VariableMissing.At(projectFile, 0, name);
    });
}
