using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>A reference in a formatted text.</summary>
/// <param name="Kind">What it refers to.</param>
/// <param name="Name">Without brackets and prefix.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormattedReference(FormattedReferenceKind Kind, string Name);
