using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Core.Installers;

/// <summary>The server's own Python to Windows Installer: a property that is given or found, and asked for before anything is installed.</summary>
internal static class PythonParameter
{
    /// <summary>The full path of python.exe.</summary>
    public const string Property = "PYTHONEXE";

    /// <summary>How the path of any Windows interpreter ends; case means nothing.</summary>
    private const string Ending = @"\" + PythonRegistration.Executable;

    /// <summary>The parameter of a site that runs with the server's Python. What was right for one minor version is remembered for that one only.</summary>
    public static InstallerParameter Of(SiteModel site) => new(Property, "Python")
    {
        IsAsked = false,
        IsRemembered = true,
        IsArgument = true,
        RememberedAs = $"{Property} {site.PythonVersion}",
        Searches = [.. PythonRegistration.Of(Platform(site), site.PythonVersion).SelectMany(Searches)],
        Rules =
        [
            new ParameterRule(
                $"{Property} ~>> \"{Ending}\"",
                $"{Property} is to be the full path of python.exe on this computer, such as {Platform(site).UsualPython(site.PythonVersion)}."),
        ],
    };

    /// <summary>Without it, the site could not run.</summary>
    public static LaunchRequirement Requirement(SiteModel site) => new(
        Property,
        $"[ProductName] needs Python {site.PythonVersion} ({Platform(site).Processor}), installed for all users, and this computer has none. Get it from python.org, " +
        $"or say where it is: msiexec /i <file> {Property}=<full path of python.exe>");

    // Since 2016 an installation names its interpreter; the folder is there from the first.
    private static IEnumerable<FileSearch> Searches(PythonRegistration place) =>
    [
        new FileSearch(place.Key, PythonRegistration.ExecutableValue, PythonRegistration.Executable) { In32BitView = place.In32BitView },
        new FileSearch(place.Key, "", PythonRegistration.Executable) { ValueIsFolder = true, In32BitView = place.In32BitView },
    ];

    private static TargetPlatform Platform(SiteModel site) => TargetPlatform.Parse(site.Platform, projectFile: "");
}
