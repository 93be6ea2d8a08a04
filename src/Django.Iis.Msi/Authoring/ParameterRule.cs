namespace Django.Iis.Msi.Authoring;

/// <summary>What must hold of a parameter's value.</summary>
/// <param name="Condition">Windows Installer condition that a good value fulfils, for example <c>PORT &gt; 0 AND PORT &lt; 65536</c>.</param>
/// <param name="Message">Formatted text for who gave another: what is wrong and what to do.</param>
public sealed record ParameterRule(string Condition, string Message);
