namespace Django.Iis.Core.Transforms;

/// <summary>How a <see cref="TransformMessage"/> is reported.</summary>
public enum TransformSeverity
{
    /// <summary>The output is written all the same.</summary>
    Warning,

    /// <summary>There is no output.</summary>
    Error,
}
