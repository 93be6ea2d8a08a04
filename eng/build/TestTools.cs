using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>Programs that judge what the SDK makes. A test whose program is missing is skipped.</summary>
internal sealed class TestTools(Shell shell)
{
    /// <summary>Each program with the Debian packages that bring it.</summary>
    private static readonly (string Program, string[] Packages)[] All =
    [
        ("wine", ["wine", "wine64"]),
        ("mono", ["mono-complete"]),
        ("msiinfo", ["msitools"]),
        ("wixl", ["wixl"]),
        ("cabextract", ["cabextract"]),
        ("7z", ["p7zip-full"]),
        ("unzip", ["unzip"]),
        ("strace", ["strace"]),
        ("msgfmt", ["gettext"]),
        ("gcc", ["gcc", "libc6-dev"]),
        ("osslsigncode", ["osslsigncode"]),
        ("chromium", ["chromium"]),
        ("chromedriver", ["chromium-driver"]),
    ];

    private static readonly string[] Installing = ["install", "-qq", "-y", "--no-install-recommends"];

    /// <summary>Installs what is missing where apt is and its use is allowed; elsewhere says what is missing.</summary>
    public void Install()
    {
        if (Missing() is { Length: > 0 } missing && AptGet() is { } aptGet)
        {
            Call(aptGet, "update", "-qq");
            var packages = missing.SelectMany(tool => tool.Packages).ToArray();
            if (!Call(aptGet, [.. Installing, .. packages]))
            {
                // apt installs all or nothing; a distribution may lack one of them.
                Array.ForEach(packages, package => Call(aptGet, [.. Installing, package]));
            }
        }

        var lacking = Missing();
        Console.WriteLine(lacking.Length == 0
            ? "all there: " + string.Join(", ", All.Select(tool => tool.Program))
            : "tests that need these are skipped: " + string.Join(", ", lacking.Select(tool => tool.Program)));
    }

    private bool Call(IReadOnlyList<string> command, params IEnumerable<string> arguments) =>
        shell.Try(command[0], [.. command.Skip(1), .. arguments]) == 0;

    private static (string Program, string[] Packages)[] Missing() =>
        [.. All.Where(tool => !ProgramsOnPath.Has(tool.Program))];

    /// <summary>The command line that apt-get runs by without asking; null where there is none.</summary>
    private IReadOnlyList<string>? AptGet()
    {
        if (!ProgramsOnPath.Has("apt-get"))
        {
            return null;
        }

        string[] command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
        if (Environment.IsPrivilegedProcess)
        {
            return command;
        }

        return shell.Capture("sudo", "-n", "true").Succeeded ? ["sudo", "-n", .. command] : null;
    }
}
