namespace Django.Iis.Setup.Execution;

/// <summary>When something may go wrong around an action.</summary>
internal enum StepMoment
{
    /// <summary>Its inverse is on the disk, the action is not begun.</summary>
    Before,

    /// <summary>The action is done, the next one's inverse is not on the disk.</summary>
    After,
}
