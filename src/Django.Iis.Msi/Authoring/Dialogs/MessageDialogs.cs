namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Small questions and messages.</summary>
internal static class MessageDialogs
{
    /// <summary>What the dialog about an invalid value says; empty when all values of a page are good.</summary>
    public const string InvalidValueProperty = "InvalidValue";

    public static Dialog Cancel() => MessageFrame.Create(
        DialogNames.Cancel,
        DialogTexts.CancelQuestion,
        DialogAttributes.Modal | DialogAttributes.KeepsModeless,
        ("Yes", DialogTexts.Yes, [DialogEvent.Exit]),
        ("No", DialogTexts.No, [DialogEvent.Return]));

    public static Dialog InvalidValue() => MessageFrame.Create(
        DialogNames.InvalidValue, DialogTexts.InvalidValue, DialogAttributes.Modal, ("Ok", DialogTexts.Ok, [DialogEvent.Return]));

    /// <summary>Closes by itself as soon as the costs are known.</summary>
    public static Dialog WaitForCosting() => MessageFrame.Create(
        DialogNames.WaitForCosting,
        DialogTexts.WaitForCosting,
        DialogAttributes.Modal | DialogAttributes.KeepsModeless,
        ("Return", DialogTexts.Cancel, [DialogEvent.Exit]));
}
