namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>What a control does (Windows Installer: ControlEvent table).</summary>
/// <param name="Event">Name of the event, or <c>[property]</c> to set one.</param>
/// <param name="Argument">Its argument.</param>
/// <param name="Condition">When it happens.</param>
internal sealed record DialogEvent(string Event, string Argument, string Condition = DialogEvent.Always)
{
    private const string Always = "1";

    /// <summary>Closes the dialog and goes on with the sequence or the dialog below.</summary>
    public static DialogEvent Return { get; } = End("Return");

    /// <summary>Closes all dialogs and ends the installation as cancelled.</summary>
    public static DialogEvent Exit { get; } = End("Exit");

    public static DialogEvent End(string argument, string condition = Always) => new("EndDialog", argument, condition);

    /// <summary>Goes to another dialog.</summary>
    public static DialogEvent Next(string dialog, string condition = Always) => new("NewDialog", dialog, condition);

    /// <summary>Opens another dialog above this one.</summary>
    public static DialogEvent Open(string dialog, string condition = Always) => new("SpawnDialog", dialog, condition);

    public static DialogEvent Set(string property, string value, string condition = Always) => new($"[{property}]", value, condition);
}
