namespace Django.Iis.Core.Sites;

/// <summary>Whose Python runs the site (<c>PythonRuntime</c>).</summary>
public enum PythonRuntime
{
    /// <summary>The server's own, which its administrator installs and keeps up to date.</summary>
    Machine,

    /// <summary>One that ships with the site.</summary>
    Bundled,
}
