namespace Django.Iis.Core.Checks;

/// <summary>One message of Django's system check framework.</summary>
/// <param name="Id">Such as <c>security.W004</c>; empty for a check of the project's own that has none.</param>
/// <param name="Level">Django's: 10 debug, 20 info, 30 warning, 40 error, 50 critical, or a number between.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do; empty when Django has no advice.</param>
/// <param name="Object">What it is about, as Django names it; empty when it is about nothing in particular.</param>
/// <param name="File">Full path; null when unknown.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
/// <param name="IsOwn">Whether the place is in the project, not in a package.</param>
public sealed record DjangoFinding(string Id, int Level, string Message, string Hint, string Object, string? File, int Line, bool IsOwn)
{
    /// <summary>The finding as one text: what, about which object, and what to do.</summary>
    public string Text => (Object.Length > 0 ? Object + ": " : "") + Message + (Hint.Length > 0 ? " " + Hint : "");
}
