namespace Django.Iis.Tests.Python;

/// <summary>A theory that runs Python: skipped on a machine without one.</summary>
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute()
    {
        if (BuildPython.Interpreter is null)
        {
            Skip = "needs Python 3.10 or later, with venv";
        }
    }
}
