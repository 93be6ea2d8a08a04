using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.StandIns;

/// <summary>Which application pools are stopped: their names, a line each, in <c>stopped.txt</c>. No configuration knows it.</summary>
internal sealed class PoolStates(string folder)
{
    /// <summary>ERROR_SERVICE_ALREADY_RUNNING and ERROR_SERVICE_NOT_ACTIVE, as Windows' process activation service reports them.</summary>
    private const int AlreadyStarted = 1056;

    private const int NotStarted = 1062;

    private string FileName => Path.Combine(folder, "stopped.txt");

    private IReadOnlyList<string> Stopped => File.Exists(FileName) ? File.ReadAllLines(FileName) : [];

    public bool IsStarted(string pool) => !Stopped.Contains(pool, StringComparer.OrdinalIgnoreCase);

    public void Set(string pool, bool isStarted)
    {
        if (IsStarted(pool) == isStarted)
        {
            throw new ToolFailure(isStarted ? AlreadyStarted : NotStarted, $"ERROR ( message:The application pool \"{pool}\" is {(isStarted ? "already started" : "not started")}. )");
        }

        Write(isStarted ? Stopped.Where(name => !Configuration.Same(name, pool)) : Stopped.Append(pool));
    }

    /// <summary>A pool that is gone; one that is made anew is started.</summary>
    public void Forget(string pool) => Write(Stopped.Where(name => !Configuration.Same(name, pool)));

    private void Write(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count > 0)
        {
            File.WriteAllLines(FileName, all);
        }
        else
        {
            File.Delete(FileName);
        }
    }
}
