namespace Django.Iis.Msi.Authoring;

/// <summary>The program that a custom action runs.</summary>
public sealed record ActionProgram
{
    private ActionProgram(ActionProgramKind kind, string path)
    {
        Kind = kind;
        Path = path;
    }

    public ActionProgramKind Kind { get; }

    /// <summary>What the <see cref="Kind"/> says.</summary>
    public string Path { get; }

    /// <summary>A program that the package carries and does not install: no one on the machine can have changed it.</summary>
    /// <param name="source">Full path on the build machine.</param>
    public static ActionProgram Embedded(string source) => new(ActionProgramKind.Embedded, source);

    /// <summary>One of the package's files: to be run only while it is there, so after InstallFiles or before RemoveFiles.</summary>
    /// <param name="path">As in <see cref="InstallerFile.Path"/>.</param>
    public static ActionProgram Installed(string path) => new(ActionProgramKind.Installed, path);

    /// <summary>A program of Windows.</summary>
    /// <param name="name">Name in the system folder, for example <c>icacls.exe</c>.</param>
    public static ActionProgram OfWindows(string name) => new(ActionProgramKind.OfWindows, name);
}
