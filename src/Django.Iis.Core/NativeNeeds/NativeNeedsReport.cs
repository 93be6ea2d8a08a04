using System.Collections.Generic;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>What the native code of a site's packages needs.</summary>
/// <param name="Needs">By distribution: libraries of Visual C++ and others.</param>
/// <param name="Foreign">What the server could not load.</param>
public sealed record NativeNeedsReport(IReadOnlyList<NativeNeed> Needs, IReadOnlyList<ForeignExecutable> Foreign);
