using System.Collections.Generic;

namespace Django.Iis.Core.Sites;

/// <summary>Something of others that the server must have before the site can run: set-up looks for it, and says what to install.</summary>
/// <param name="Id">Its name in the Windows Package Manager, for example <c>Microsoft.VCRedist.2015+.x64</c>.</param>
/// <param name="Name">What its installer calls itself.</param>
/// <param name="Libraries">The libraries of it that are needed: where all of them are found, it is there.</param>
/// <param name="Distributions">The Python distributions that need it.</param>
public sealed record SitePrerequisite(string Id, string Name, IReadOnlyList<string> Libraries, IReadOnlyList<string> Distributions);
