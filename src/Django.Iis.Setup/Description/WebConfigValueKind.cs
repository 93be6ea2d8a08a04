namespace Django.Iis.Setup.Description;

/// <summary>What set-up makes of a value in web.config.</summary>
public enum WebConfigValueKind
{
    /// <summary>The full path of the site's python.exe.</summary>
    Python,

    /// <summary>FastCGI's <c>python|arguments</c>: the part in front of the bar becomes the full path of python.exe, and all of it the key of the FastCGI application.</summary>
    ScriptProcessor,

    /// <summary>Paths relative to the web root, separated by semicolons, become full ones.</summary>
    Paths,

    /// <summary>A command line whose first argument is a file below the set-up folder, relative to the web root: it becomes a full path, quoted where it must be.</summary>
    Command,

    /// <summary>Begins with the data folder as the package has it (<see cref="SiteFolders.Data"/>), which the real one replaces.</summary>
    Data,

    /// <summary>The setting's value as it is; unchanged where none is given.</summary>
    Setting,
}
