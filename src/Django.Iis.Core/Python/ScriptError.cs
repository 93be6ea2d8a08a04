namespace Django.Iis.Core.Python;

/// <summary>A failure that a build-time script reports.</summary>
/// <param name="Kind">One of the script's own words, such as <c>missing-variable</c>.</param>
/// <param name="Message">The exception's text.</param>
/// <param name="Name">The variable, module or file it is about.</param>
/// <param name="File">Full path to blame.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
public sealed record ScriptError(string Kind, string Message, string Name, string? File, int Line)
{
    internal static ScriptError From(ReportElement element) => new(element.Text("kind"), element.Text("message"), element.Text("name"), element["file"], element.Line);
}
