using System.Collections.Generic;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Execution;

namespace Django.Iis.Setup.Planning;

/// <summary>What would be done, in order, or why nothing will.</summary>
/// <param name="Problems">Each keeps the plan from being carried out.</param>
/// <param name="Steps">Actions with their inverses; none when the server is as it should be.</param>
/// <param name="Notes">What an administrator should know.</param>
internal sealed record SetupPlan(IReadOnlyList<DiagnosticException> Problems, IReadOnlyList<SetupStep> Steps, IReadOnlyList<string> Notes);
