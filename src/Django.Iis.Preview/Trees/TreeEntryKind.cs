namespace Django.Iis.Preview.Trees;

/// <summary>What stands at an address.</summary>
public enum TreeEntryKind
{
    Missing,
    File,
    Folder,
}
