using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Validation.Facts;

/// <summary>The Type column of the CustomAction table (Windows Installer: Custom Action Types and the pages of its options).</summary>
/// <param name="Value">The sum.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CustomActionType(int Value)
{
    public const int DllInBinary = 1;
    public const int ExeInBinary = 2;
    public const int SetDirectory = 35;
    public const int SetProperty = 51;
    public const int ShowError = 19;

    private const int BasicMask = 0x3F;
    private const int Async = 0x80;
    private const int RollbackOrFirstSequence = 0x100;
    private const int CommitOrOncePerProcess = 0x200;
    private const int InScript = 0x400;
    private const int NoImpersonate = 0x800;
    private const int Script64Bit = 0x1000;
    private const int HideTarget = 0x2000;
    private const int Known = 0xFFFF;

    /// <summary>What it is, without options.</summary>
    public int Basic => Value & BasicMask;

    /// <summary>Whether it is written to the script, to be run when the machine is changed.</summary>
    public bool IsInScript => (Value & InScript) != 0;

    public bool IsRollback => IsInScript && (Value & RollbackOrFirstSequence) != 0;

    public bool IsCommit => IsInScript && (Value & CommitOrOncePerProcess) != 0;

    /// <summary>Runs when the script does, whatever becomes of it.</summary>
    public bool IsDeferred => IsInScript && !IsRollback && !IsCommit;

    public bool IsElevated => (Value & NoImpersonate) != 0;

    public bool Is64BitScript => (Value & Script64Bit) != 0 && IsScript;

    /// <summary>Whether the log leaves its Target out.</summary>
    public bool HidesTarget => (Value & HideTarget) != 0;

    /// <summary>Sets a property or a folder and does nothing else.</summary>
    public bool OnlySets => Basic is SetDirectory or SetProperty;

    public bool IsExecutable => Basic is ExeInBinary or 18 or 34 or 50;

    public bool IsScript => Basic is 5 or 6 or 21 or 22 or 37 or 38 or 53 or 54;

    /// <summary>Runs a file that the product installs.</summary>
    public bool RunsInstalledFile => SourceTable == "File";

    /// <summary>The table that Source is a key of; null when it is a property, or nothing.</summary>
    public string? SourceTable => Basic switch
    {
        DllInBinary or ExeInBinary or 5 or 6 => "Binary",
        17 or 18 or 21 or 22 => "File",
        34 or SetDirectory => "Directory",
        _ => null,
    };

    /// <summary>Whether Source is the name of a property.</summary>
    public bool HasPropertySource => Basic is 50 or SetProperty or 53 or 54;

    /// <summary>Whether Windows Installer knows the type with these options.</summary>
    public bool IsValid => IsBasicValid && (Value & ~Known) == 0 && !IsBothRollbackAndCommit && !(OnlySets && IsInScript) && !(IsScript && (Value & Async) != 0 && IsRollback);

    private bool IsBasicValid =>
        Basic is DllInBinary or ExeInBinary or 5 or 6 or 7 or 17 or 18 or ShowError or 21 or 22 or 23 or 34 or SetDirectory or 37 or 38 or 39 or 50 or SetProperty or 53 or 54;

    private bool IsBothRollbackAndCommit => IsRollback && IsCommit;
}
