namespace Django.Iis.Msi.Validation;

/// <summary>How bad a finding is.</summary>
public enum ValidationLevel
{
    /// <summary>The package works, but not as well or not as surely as it should.</summary>
    Warning,

    /// <summary>The package, or a later version of it, does harm or fails on some machine.</summary>
    Error,
}
