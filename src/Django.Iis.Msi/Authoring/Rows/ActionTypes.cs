using System;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>Values of the CustomAction table's Type column.</summary>
internal static class ActionTypes
{
    /// <summary>A program of the Binary table (Windows Installer: Custom Action Type 2).</summary>
    public const int EmbeddedProgram = 2;

    /// <summary>A program among the product's files (Windows Installer: Custom Action Type 18).</summary>
    public const int InstalledProgram = 18;

    /// <summary>A command line, run in a folder of the Directory table (Windows Installer: Custom Action Type 34).</summary>
    public const int CommandInFolder = 34;

    /// <summary>msidbCustomActionTypeContinue: the program's exit code does not matter.</summary>
    public const int Continue = 64;

    /// <summary>Deferred, and run when the installation fails later (msidbCustomActionTypeRollback); as the system.</summary>
    public const int Rollback = 256 | Deferred;

    /// <summary>Deferred, and run when everything has succeeded (msidbCustomActionTypeCommit); as the system.</summary>
    private const int Commit = 512 | Deferred;

    /// <summary>msidbCustomActionTypeInScript and msidbCustomActionTypeNoImpersonate: in its turn among the changes, as the system.</summary>
    private const int Deferred = 1024 | 2048;

    /// <summary>The Target of a command line that runs a program of Windows.</summary>
    public static string CommandOf(string program, string arguments, InstallerPackage package) =>
        $"\"[{PlatformFacts.Of(package.Platform).SystemFolder}]{program}\" {arguments}";

    public static int OfPhase(ActionPhase phase) => phase switch
    {
        ActionPhase.Immediate => 0,
        ActionPhase.Deferred => Deferred,
        ActionPhase.Commit => Commit,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, message: null),
    };
}
