namespace Django.Iis.Tests.Python;

/// <summary>A test that runs Python: skipped on a machine without one.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (BuildPython.Interpreter is null)
        {
            Skip = "needs Python 3.10 or later, with venv";
        }
    }
}
