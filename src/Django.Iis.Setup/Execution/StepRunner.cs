using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Execution;

/// <summary>Runs actions as one transaction.</summary>
/// <param name="context">What they work with.</param>
/// <param name="watch">Called around every action: tests end the process there.</param>
internal sealed class StepRunner(OperationContext context, Action<SetupStep, StepMoment>? watch = null)
{
    /// <summary>All of the actions, or none; the journal is not finished by them.</summary>
    /// <exception cref="DiagnosticException">One failed; what was done before it is taken back, as far as the message does not say otherwise.</exception>
    public void Run(Journal journal, IReadOnlyList<SetupStep> steps)
    {
        foreach (var step in steps)
        {
            if (Attempt(journal, step) is { } problem)
            {
                context.Log.Error(problem.Code + ": " + problem.Message);
                context.Log.Say("Taking back what was done.");
                TakeBack(journal);
                throw SetupDiagnostics.StepFailed.Create(step.Text, problem.Code, problem.Message);
            }
        }
    }

    /// <summary>Runs the inverses, the latest first. One that fails does not keep the others from being run.</summary>
    /// <exception cref="DiagnosticException">Some failed: the journal stays, with all that is left to take back.</exception>
    public void TakeBack(Journal journal)
    {
        var failures = new List<string>();
        for (var index = journal.Count - 1; index >= 0; index--)
        {
            var text = journal.Get(index, out var undo);
            if (TakeBack(undo) is { } failure)
            {
                failures.Add(text + ": " + failure);
            }
            else
            {
                journal.Remove(index);
            }
        }

        if (failures.Count > 0)
        {
            throw SetupDiagnostics.RollbackIncomplete.Create(string.Join(Environment.NewLine, failures));
        }

        journal.Drop();
    }

    /// <returns>What went wrong, with the command to run by hand; null when nothing did.</returns>
    private string? TakeBack(IReadOnlyList<Operation> undo)
    {
        foreach (var operation in undo)
        {
            try
            {
                context.Log.Note("undo: " + operation.Command);
                operation.Run(context);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DiagnosticException)
            {
                return $"{problem.Message} By hand: {operation.Command}";
            }
        }

        return null;
    }

    private DiagnosticException? Attempt(Journal journal, SetupStep step)
    {
        try
        {
            journal.Add(step);
            watch?.Invoke(step, StepMoment.Before);
            context.Log.Say(step.Text);
            context.Log.Note("run: " + step.Do.Command);
            step.Do.Run(context);
            watch?.Invoke(step, StepMoment.After);
            return null;
        }
        catch (DiagnosticException problem)
        {
            return problem;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return SetupDiagnostics.FileFailed.Create(step.Do.Command, problem.Message);
        }
    }
}
