using System.Collections.Generic;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A text that is put together when the installation begins, for actions to use as <c>[Property]</c>: what a program is told of many parameters is longer than
/// one action's arguments may be.
/// </summary>
/// <param name="Property">Name of a private property: not all of its letters are upper case, so that no user sets it.</param>
/// <param name="Parts">What it consists of, in order.</param>
public sealed record InstallerText(string Property, IReadOnlyList<InstallerTextPart> Parts);
