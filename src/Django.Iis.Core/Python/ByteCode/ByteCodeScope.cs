namespace Django.Iis.Core.Python.ByteCode;

/// <summary>Whose byte-code ships (<c>DjangoCompilePython</c>).</summary>
public enum ByteCodeScope
{
    /// <summary>The server compiles in each process's start.</summary>
    None,

    /// <summary>The Python packages', which change with the requirements only.</summary>
    Packages,

    /// <summary>The Python packages' and the application's.</summary>
    All,
}
