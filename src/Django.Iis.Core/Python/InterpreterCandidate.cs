using System.Collections.Generic;

namespace Django.Iis.Core.Python;

/// <summary>A program that may turn out to be Python: a shim, a launcher or the real one.</summary>
/// <param name="Program">Full path of a file that exists.</param>
/// <param name="Arguments">What to say before the script, for the py launcher.</param>
public sealed record InterpreterCandidate(string Program, IReadOnlyList<string> Arguments);
