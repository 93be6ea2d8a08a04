using System;
using System.Collections.Generic;

namespace Django.Iis.Core.Python;

/// <summary>The environment in which the build runs Python: the machine's own, without what would bend the result.</summary>
public static class PythonEnvironment
{
    /// <summary>Changes to the inherited environment, for every Python of the build. Nothing of the user's own site or shell shapes the result, and no source folder gets a __pycache__.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Clean = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["PYTHONHOME"] = null,
        ["PYTHONPATH"] = null,
        ["PYTHONSTARTUP"] = null,
        ["PYTHONSAFEPATH"] = null,
        ["PYTHONWARNINGS"] = null,
        ["VIRTUAL_ENV"] = null,
        ["__PYVENV_LAUNCHER__"] = null,
        ["DJANGO_SETTINGS_MODULE"] = null,
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["PYTHONNOUSERSITE"] = "1",
        ["PYTHONUNBUFFERED"] = "1",
        ["PYTHONUTF8"] = "1",
        ["PIP_DISABLE_PIP_VERSION_CHECK"] = "1",
        ["PIP_NO_INPUT"] = "1",
        ["PIP_NO_COLOR"] = "1",
        ["PIP_PROGRESS_BAR"] = "off",
        ["PIP_ROOT_USER_ACTION"] = "ignore",
        ["PIP_REQUIRE_VIRTUALENV"] = null,
        ["PIP_TARGET"] = null,
        ["PIP_USER"] = null,
    };

    /// <summary>For every Python that compiles: the bytes depend on how texts hash.</summary>
    public static readonly KeyValuePair<string, string> FixedHash = new("PYTHONHASHSEED", "0");

    /// <summary><see cref="Clean"/> with further variables on top; later ones win.</summary>
    public static IReadOnlyDictionary<string, string?> With(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var pair in Clean)
        {
            environment[pair.Key] = pair.Value;
        }

        foreach (var pair in variables)
        {
            environment[pair.Key] = pair.Value;
        }

        return environment;
    }
}
