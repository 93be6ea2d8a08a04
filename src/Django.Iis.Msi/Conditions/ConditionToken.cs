using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Conditions;

/// <summary>A piece of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, without quotation marks.</param>
/// <param name="Position">Of its first character, from 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Position);
