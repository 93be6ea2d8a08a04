using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>Where pip gets packages from: the user's own index where it answers, else wheels made from Debian packages.</summary>
internal sealed class PackageIndex(Repository repository, Shell shell)
{
    /// <summary>What the sample needs: an index that has these serves.</summary>
    private static readonly string[] Needed = ["Django~=5.2.0", "waitress", "tzdata"];

    private static readonly string[] AskOnce = ["--retries", "0", "--timeout", "10"];

    /// <summary>The variables that make pip find packages; none when pip's own configuration does.</summary>
    public IReadOnlyDictionary<string, string> Variables()
    {
        var python = Python.Find(shell);
        var pip = PipEnvironment(python);
        Console.WriteLine($"Python {python.Version} at {python.Executable}");

        var configured = Download(shell, pip);
        if (configured.Succeeded)
        {
            Console.WriteLine("pip's own index answers");
            return new Dictionary<string, string>();
        }

        Console.WriteLine("pip's own index does not serve (" + configured.LastLine + "): trying wheels made from Debian packages");
        return MakeWheelhouse(pip);
    }

    private Dictionary<string, string> MakeWheelhouse(string pip)
    {
        if (!ProgramsOnPath.Has("apt-get") || shell.Try(pip, repository.WheelhouseScript, repository.Wheelhouse) != 0)
        {
            throw new BuildFailure(
                "pip needs an index: set PIP_INDEX_URL, or PIP_NO_INDEX=1 with PIP_FIND_LINKS naming a folder of wheels for "
                + string.Join(", ", Needed));
        }

        var variables = new Dictionary<string, string> { ["PIP_NO_INDEX"] = "1", ["PIP_FIND_LINKS"] = FindLinks(repository.Wheelhouse) };
        var made = Download(shell.With(variables), pip);
        return made.Succeeded ? variables : throw new BuildFailure("the wheels made from Debian packages do not serve: " + made.LastLine);
    }

    /// <summary>pip takes a blank for the end of a location, except in a URL, which has none.</summary>
    private static string FindLinks(string folder) =>
        folder.Any(char.IsWhiteSpace) ? new Uri(folder + "/").AbsoluteUri : folder;

    private static ProgramOutput Download(Shell shell, string pip)
    {
        var folder = Directory.CreateTempSubdirectory("django-iis-sdk-").FullName;
        try
        {
            return shell.Capture(pip, ["-m", "pip", "download", "--quiet", "--only-binary", ":all:", .. AskOnce, "--dest", folder, .. Needed]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The interpreter of a virtual environment with pip, made anew when the machine's Python is another one.</summary>
    private string PipEnvironment(Python python)
    {
        var interpreter = Python.InEnvironment(repository.PipEnvironment);
        var stamp = Path.Combine(repository.PipEnvironment, "made-by.txt");
        var maker = $"{python.Executable} {python.Version}";
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != maker)
        {
            shell.Run(python.Executable, "-m", "venv", "--clear", repository.PipEnvironment);
            File.WriteAllText(stamp, maker);
        }

        return interpreter;
    }
}
