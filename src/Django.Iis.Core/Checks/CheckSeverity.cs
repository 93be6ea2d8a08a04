namespace Django.Iis.Core.Checks;

/// <summary>What a finding of a check is in the build (<c>DjangoCheckSeverity</c>).</summary>
public enum CheckSeverity
{
    None,
    Message,
    Warning,
    Error,
}
