using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>The modules that the build's virtual environment stands in for (<c>DjangoBuildStub</c>).</summary>
public static class BuildStubNames
{
    private static readonly Regex ModuleName = new(@"^[^\W\d]\w*(\.[^\W\d]\w*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The names, each once.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1234: one is no module's name.</exception>
    public static IReadOnlyList<string> Check(IEnumerable<string> names, string projectFile)
    {
        var asked = names.Select(name => name.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return asked.Find(name => !ModuleName.IsMatch(name)) is { } bad ? throw RequirementDiagnostics.BadBuildStub.At(projectFile, 0, bad) : asked;
    }

    /// <summary>The line of a .pth file, which Python's start runs as it begins with <c>import</c>.</summary>
    public static string PathFile(string module, IEnumerable<string> names) =>
        $"import {module}; {module}.install({string.Join(", ", names.Select(name => "'" + name + "'"))})\n";
}
