namespace Django.Iis.Setup.Execution;

/// <summary>One change, small enough to have an inverse. What stands in a journal can be run again and again.</summary>
internal abstract record Operation
{
    /// <summary>The change as an administrator would make it, without a secret.</summary>
    public abstract string Command { get; }

    /// <exception cref="Iis.Diagnostics.DiagnosticException">A tool refused.</exception>
    /// <exception cref="System.IO.IOException">A file cannot be written, or the disk is full.</exception>
    public abstract void Run(OperationContext context);
}
