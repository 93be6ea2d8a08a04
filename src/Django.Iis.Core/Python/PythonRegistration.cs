using System.Collections.Generic;

namespace Django.Iis.Core.Python;

/// <summary>
/// Where a Python that is installed for all users says where it is (PEP 514): below HKEY_LOCAL_MACHINE. What a user has installed for itself, below
/// HKEY_CURRENT_USER or from the Store, is of no use to a site: its application pool cannot read it.
/// </summary>
/// <param name="Key">The key of the installation's path, without its root.</param>
/// <param name="In32BitView">Whether it stands in the registry's 32-bit view.</param>
public sealed record PythonRegistration(string Key, bool In32BitView)
{
    /// <summary>Name of the value with the full path of python.exe, since Python 3.5 or so.</summary>
    public const string ExecutableValue = "ExecutablePath";

    /// <summary>The interpreter in the folder that the key's default value names.</summary>
    public const string Executable = "python.exe";

    /// <summary>
    /// The places where a Python for a platform may be registered, the usual one first. PythonCore belongs to python.org's Python, whose tag (sys.winver) says
    /// version and processor; so a program of the other kind of view may have registered it, and still it is the right one.
    /// </summary>
    /// <param name="platform">The server.</param>
    /// <param name="minor">major.minor.</param>
    public static IReadOnlyList<PythonRegistration> Of(TargetPlatform platform, string minor)
    {
        var key = $@"SOFTWARE\Python\PythonCore\{minor}{platform.RegistryTagSuffix}\InstallPath";
        return platform.Is32Bit ? [new(key, In32BitView: true)] : [new(key, In32BitView: false), new(key, In32BitView: true)];
    }
}
