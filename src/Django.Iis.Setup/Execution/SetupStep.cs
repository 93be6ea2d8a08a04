using System.Collections.Generic;

namespace Django.Iis.Setup.Execution;

/// <summary>One action of a plan with its inverse.</summary>
/// <param name="Text">What it does, for people.</param>
/// <param name="Do">The change.</param>
/// <param name="Undo">Brings back what was there before it, in this order.</param>
internal sealed record SetupStep(string Text, Operation Do, IReadOnlyList<Operation> Undo)
{
    public SetupStep(string text, Operation @do)
        : this(text, @do, [])
    {
    }

    public SetupStep(string text, Operation @do, Operation undo)
        : this(text, @do, [undo])
    {
    }
}
