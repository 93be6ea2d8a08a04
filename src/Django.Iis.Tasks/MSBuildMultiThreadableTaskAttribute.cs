using System;

namespace Microsoft.Build.Framework;

/// <summary>
/// Says that a task neither reads nor changes what its process has only once (working directory, console), so that a multi-threaded build (<c>-mt</c>) runs it in the
/// engine's process and starts none for it. MSBuild 18 and later look for the attribute by its full name; the assemblies that this one is compiled with do not have it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
