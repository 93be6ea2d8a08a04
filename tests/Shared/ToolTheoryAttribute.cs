using System.Linq;

namespace Django.Iis.Tests;

/// <summary>A theory that runs programs which a machine may lack: skipped there, with the reason printed.</summary>
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <param name="tools">Names of programs on PATH.</param>
    public ToolTheoryAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Tools.Find(tool) is null).ToArray();
        if (missing.Length > 0)
        {
            Skip = "needs " + string.Join(", ", missing) + " on PATH";
        }
    }
}
