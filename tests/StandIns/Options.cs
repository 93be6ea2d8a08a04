using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.StandIns;

/// <summary>appcmd's arguments behind verb and object: words, and options that begin with <c>/</c> or <c>-</c>.</summary>
internal sealed class Options
{
    private Options(IReadOnlyList<string> words, IReadOnlyList<string> changes)
    {
        Words = words;
        Changes = changes;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Options without their first character.</summary>
    public IReadOnlyList<string> Changes { get; }

    public string this[string name] => Changes.FirstOrDefault(change => change.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..]
        ?? throw new ToolFailure(87, $"ERROR ( message:Must specify \"{name}\". )");

    public static Options Parse(IEnumerable<string> arguments)
    {
        var all = arguments.ToList();
        return new Options([.. all.Where(argument => argument[0] is not ('/' or '-'))], [.. all.Where(argument => argument[0] is '/' or '-').Select(argument => argument[1..])]);
    }

    public bool Has(string name) => Changes.Contains(name, StringComparer.Ordinal);

    public string? Optional(string name) => Changes.FirstOrDefault(change => change.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..];

    public IEnumerable<string> Except(params string[] names) => Changes.Where(change => !names.Any(name => change.StartsWith(name + ":", StringComparison.Ordinal)));
}
