using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>The machine's own Python that a project was built with: outside of the virtual environment, so without any package of the build.</summary>
public static class HostPython
{
    /// <summary>Full path of the interpreter that the project's obj/venv was made of.</summary>
    public static string Of(DjangoProject project)
    {
        var settings = File.ReadLines(project["obj/venv/pyvenv.cfg"]).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
        var minor = Version.Parse(settings["version"]).ToString(2);
        return Path.Combine(settings["home"], OperatingSystem.IsWindows() ? "python.exe" : "python" + minor);
    }
}
