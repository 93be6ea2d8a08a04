using System.Collections.Generic;

namespace Django.Iis.Msi.Executables;

/// <summary>What an executable says of itself to the loader.</summary>
/// <param name="Machine">The processor it is for, as in <see cref="ExecutableMachine"/>.</param>
/// <param name="Imports">Names of the libraries it needs, those that are loaded at first use too; each once, as they are spelled.</param>
internal sealed record ExecutableImage(ushort Machine, IReadOnlyList<string> Imports);
