using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.Projects;

/// <summary>The settings that the package sets on top of the project's, and that a project may keep for itself (<c>DjangoOwnSettings</c>).</summary>
public static class OwnSettings
{
    public const string Property = "DjangoOwnSettings";

    /// <summary>The word for all of them.</summary>
    private const string All = "All";

    private static readonly string[] Names =
    [
        "STATIC_ROOT", "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "FORCE_SCRIPT_NAME", "STATIC_URL", "MEDIA_URL", "MEDIA_ROOT",
        "DATABASES", "LOGGING", "MIDDLEWARE", "AUTHENTICATION_BACKENDS", "STORAGES", "SECURE_SSL_REDIRECT", All,
    ];

    /// <param name="value">Names in any case, separated by semicolons; empty for none.</param>
    /// <param name="projectFile">To blame.</param>
    /// <returns>The names in upper case, in their order.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004, with the names there are.</exception>
    public static IReadOnlyList<string> Parse(string value, string projectFile)
    {
        var names = value.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        foreach (var name in names)
        {
            Choice.OneOf(Property, name, Names, projectFile);
        }

        return [.. names.Select(name => name.ToUpperInvariant())];
    }

    /// <summary>Whether the package leaves a setting as the project has it.</summary>
    public static bool Keeps(string value, string setting, string projectFile) =>
        Parse(value, projectFile).Any(name => name == setting || name == All.ToUpperInvariant());
}
