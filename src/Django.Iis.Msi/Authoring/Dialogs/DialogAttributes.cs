namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Options of dialogs (Windows Installer: Dialog Style Bits).</summary>
internal static class DialogAttributes
{
    /// <summary>Visible and modal.</summary>
    public const int Modal = 1 | 2;

    /// <summary>Visible and modal, with a button that makes it small.</summary>
    public const int Page = Modal | 4;

    /// <summary>Visible and not modal: the installation goes on meanwhile.</summary>
    public const int Modeless = 1 | 4;

    /// <summary>Does not close the modeless dialog below.</summary>
    public const int KeepsModeless = 16;

    /// <summary>Learns when the disk space that is free changes.</summary>
    public const int TracksDiskSpace = 32;

    /// <summary>Is the one that shows errors.</summary>
    public const int Error = 0x0001_0000;
}
