using System.Collections.Generic;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>Libraries that a distribution's native code needs and that neither it, nor Python, nor Windows brings.</summary>
/// <param name="Distribution">Its name.</param>
/// <param name="Version">PEP 440.</param>
/// <param name="Libraries">Names of the libraries, in ordinal order.</param>
public sealed record NativeNeed(string Distribution, string Version, IReadOnlyList<string> Libraries);
