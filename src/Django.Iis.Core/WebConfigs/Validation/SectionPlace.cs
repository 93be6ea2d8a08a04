namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>How deep a section may stand (allowDefinition of its declaration).</summary>
internal enum SectionPlace
{
    Everywhere,

    /// <summary>In an application's web.config, but for nothing below the application.</summary>
    Application,

    /// <summary>In applicationHost.config alone.</summary>
    Server,
}
