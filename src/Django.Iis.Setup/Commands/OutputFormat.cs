namespace Django.Iis.Setup.Commands;

/// <summary>How a plan is printed (<c>--format</c>).</summary>
internal enum OutputFormat
{
    Text,
    Json,

    /// <summary>A batch file of the commands.</summary>
    AppCmd,
}
