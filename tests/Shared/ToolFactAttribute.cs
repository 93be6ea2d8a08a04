using System.Linq;

namespace Django.Iis.Tests;

/// <summary>A test that runs programs which a machine may lack: skipped there, with the reason printed.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tools">Names of programs on PATH.</param>
    public ToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Tools.Find(tool) is null).ToArray();
        if (missing.Length > 0)
        {
            Skip = "needs " + string.Join(", ", missing) + " on PATH";
        }
    }
}

