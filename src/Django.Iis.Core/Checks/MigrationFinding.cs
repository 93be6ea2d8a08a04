namespace Django.Iis.Core.Checks;

/// <summary>What is wrong with the migrations of one of the project's apps, or with all of them.</summary>
/// <param name="Kind"><c>missing</c>, <c>conflict</c> or <c>unreadable</c>.</param>
/// <param name="App">The app's label; empty when all are concerned.</param>
/// <param name="Text">The changes in words, the names in conflict, or the error.</param>
/// <param name="File">Full path; null when unknown.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
public sealed record MigrationFinding(string Kind, string App, string Text, string? File, int Line);
