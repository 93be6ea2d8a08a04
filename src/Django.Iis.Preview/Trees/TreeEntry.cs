namespace Django.Iis.Preview.Trees;

/// <summary>What Windows opens for an address.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Below the package's root, or the virtual directory's name; empty when there is nothing.</param>
/// <param name="IsPlain">Whether it was asked for by its own name: IIS is known to refuse the others, though no document of Microsoft's promises it.</param>
public sealed record TreeEntry(TreeEntryKind Kind, string Path, bool IsPlain)
{
    internal static readonly TreeEntry Missing = new(TreeEntryKind.Missing, "", IsPlain: true);
}
