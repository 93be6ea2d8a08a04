namespace Django.Iis.Setup.Description;

/// <summary>Where the roles of a package stand: Windows paths relative to the folder that set-up is given as <c>--root</c>; empty for that folder itself.</summary>
public sealed record SiteFolders
{
    /// <summary>The folder IIS serves: <c>www</c>, or empty.</summary>
    public required string WebRoot { get; init; }

    /// <summary>Where this file stands: <c>setup</c>, <c>__setup__</c>.</summary>
    public required string Setup { get; init; }

    /// <summary>
    /// Where the site may write (DATADIR): <c>%ProgramData%\Polls\Polls</c>, or <c>__data__</c>, relative to the web root. The same text begins the values of web.config that
    /// are marked <see cref="WebConfigValueKind.Data"/>.
    /// </summary>
    public required string Data { get; init; }
}
