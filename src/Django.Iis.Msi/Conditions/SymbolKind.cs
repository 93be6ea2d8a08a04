namespace Django.Iis.Msi.Conditions;

/// <summary>What a symbol of a condition asks for (Windows Installer: Conditional Statement Syntax, Access Prefixes).</summary>
internal enum SymbolKind
{
    /// <summary>Value of a property; no prefix.</summary>
    Property,

    /// <summary>Value of an environment variable: <c>%</c>.</summary>
    EnvironmentVariable,

    /// <summary>What is being done to a component: <c>$</c>.</summary>
    ComponentAction,

    /// <summary>How a component is installed: <c>?</c>.</summary>
    ComponentState,

    /// <summary>What is being done to a feature: <c>&amp;</c>.</summary>
    FeatureAction,

    /// <summary>How a feature is installed: <c>!</c>.</summary>
    FeatureState,
}
