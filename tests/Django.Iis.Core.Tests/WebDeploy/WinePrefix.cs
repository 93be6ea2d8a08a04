using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

/// <summary>A Windows of the tests' own; Wine fills it at the first use.</summary>
public sealed class WinePrefix : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WinePrefix()
    {
        Environment = new Dictionary<string, string?>
        {
            ["WINEPREFIX"] = _folder["prefix"],
            ["WINEDEBUG"] = "-all",
            ["WINEDLLOVERRIDES"] = "mscoree,mshtml=", // no offers to install them
        };
    }

    /// <summary>The variables that lead Wine here.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    public void Dispose()
    {
        if (Directory.Exists(_folder["prefix"]))
        {
            ChildProcess.Run("wineserver", ["-k"], environment: Environment); // this prefix's only
        }

        _folder.Dispose();
    }
}
