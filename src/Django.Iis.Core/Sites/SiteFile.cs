namespace Django.Iis.Core.Sites;

/// <summary>One file of the site.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">Where it stands inside its role's folder; separated by <c>/</c>, never rooted.</param>
/// <param name="Source">Full path of the bytes on the build machine.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Layout">The only layout the file belongs to; null for both. A web.config names paths, so each layout has its own.</param>
public sealed record SiteFile(FileRole Role, string Path, string Source, long Size, string Sha256, LayoutKind? Layout = null);
