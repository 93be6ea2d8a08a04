namespace Django.Iis.Core.Python.Runtimes;

/// <summary>How much of a bundled Python ships (<c>DjangoBundledPythonContent</c>).</summary>
public enum RuntimeContent
{
    /// <summary>What a site runs on: no pip, no test suites, no Tk, nothing to compile with.</summary>
    Runtime,

    /// <summary>The folder as it is.</summary>
    All,
}
