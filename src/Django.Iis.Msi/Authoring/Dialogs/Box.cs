using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>A rectangle in a dialog, in installer units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(int X, int Y, int Width, int Height);
