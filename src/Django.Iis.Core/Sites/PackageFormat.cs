namespace Django.Iis.Core.Sites;

/// <summary>What a build can make (<c>DjangoPackageFormats</c>).</summary>
public enum PackageFormat
{
    /// <summary>Windows Installer.</summary>
    Msi,

    /// <summary>Web Deploy (msdeploy).</summary>
    WebDeploy,

    /// <summary>The tree as a plain zip.</summary>
    Zip,

    /// <summary>The tree as a folder.</summary>
    Folder,

    /// <summary>A project for the WiX toolset.</summary>
    WixSource,
}
