using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Msi.Authoring.Dialogs;
using Django.Iis.Msi.Conditions;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring.Dialogs;

/// <summary>What can be said of the dialogs without a screen.</summary>
public sealed class DialogSetTests : IDisposable
{
    /// <summary>The three events that leave or change the dialog on the screen.</summary>
    private static readonly string[] Openings = ["NewDialog", "SpawnDialog", "SpawnWaitDialog"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyList<Dialog> _dialogs;

    public DialogSetTests()
    {
        _dialogs = DialogSet.Of(RichPackage.In(_folder));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryControlLiesInsideItsDialog() => Assert.All(_dialogs, dialog => Assert.All(dialog.Controls, control => Assert.True(
        control.Place is { X: >= 0, Y: >= 0 } place && place.X + place.Width <= dialog.Width && place.Y + place.Height <= dialog.Height,
        dialog.Name + "." + control.Name)));

    // The buttons of the error dialog stand at one place: the installer moves those that it shows.
    [Fact]
    public void NoTwoControlsOverlap() => Assert.All(_dialogs.Where(dialog => dialog.Name != DialogNames.Error), dialog =>
        Assert.Empty(from first in dialog.Controls
                     from second in dialog.Controls
                     where string.CompareOrdinal(first.Name, second.Name) < 0 && Overlap(first, second)
                     select $"{dialog.Name}: {first.Name} and {second.Name}"));

    [Fact]
    public void EveryTextFitsItsControl() => Assert.All(_dialogs, dialog =>
        Assert.All(dialog.Controls.Where(control => control.Text is not null && control.Type is "Text" or "PushButton" or "CheckBox"), control =>
        {
            var text = Shown(control.Text!);
            var lines = control.Place.Height / TextMetrics.LineHeight;
            Assert.True(TextMetrics.LinesOf(text, control.Place.Width) <= Math.Max(1, lines), $"{dialog.Name}.{control.Name}: {text}");
        }));

    [Fact]
    public void AccessKeysAreUniqueInEachDialog() => Assert.All(_dialogs.Where(dialog => dialog.Name != DialogNames.Error), dialog =>
    {
        var keys = dialog.Controls.Where(control => control.IsTabStop).Select(control => AccessKey(control.Text)).OfType<char>().ToList();
        Assert.True(keys.Count == keys.Distinct().Count(), dialog.Name + ": " + string.Concat(keys));
    });

    [Fact]
    public void EnterAndEscapePressAButton() => Assert.All(_dialogs.Where(dialog => dialog.Name != DialogNames.Error), dialog =>
    {
        var buttons = dialog.Controls.Where(control => control.Type == "PushButton").Select(control => control.Name).ToList();
        Assert.Contains(dialog.Default, buttons);
        Assert.Contains(dialog.Cancel, buttons);
    });

    [Fact]
    public void TheKeyboardBeginsAtAControlOfItsOrder() =>
        Assert.All(_dialogs, dialog => Assert.Contains(dialog.Controls, control => control.Name == dialog.First && control.IsTabStop));

    [Fact]
    public void EveryDialogThatIsOpenedExists() =>
        Assert.Empty(Opened().Select(opening => opening.To).Except(_dialogs.Select(dialog => dialog.Name), StringComparer.Ordinal));

    // Those that no dialog opens are shown by the sequence or by the installer itself.
    [Fact]
    public void EveryDialogIsReached()
    {
        string[] shown =
        [
            .. DialogSet.Schedule([]).Select(action => action.Name),
            .. DialogSet.Ends.Select(end => end.Dialog),
            DialogNames.Error,
            DialogNames.FilesInUse,
            DialogNames.RestartManager,
            .. Opened().Select(opening => opening.To),
        ];

        Assert.Empty(_dialogs.Select(dialog => dialog.Name).Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public void BackLeadsToWhereNextCameFrom()
    {
        var forward = Opened().Where(opening => opening is { Control: "Next", Event: "NewDialog" }).Select(opening => (opening.From, opening.To));
        var back = Opened().Where(opening => opening.Control == "Back" && opening.From is not (DialogNames.ConfirmRepair or DialogNames.ConfirmRemoval));

        Assert.Equal(forward.Order(), back.Select(opening => (From: opening.To, To: opening.From)).Order());
    }

    [Fact]
    public void ConditionsCanBeRead() => Assert.All(
        _dialogs.SelectMany(dialog => dialog.Controls).SelectMany(control => control.Events.Select(happening => happening.Condition).Append(control.EnabledWhen ?? "1")),
        condition => ConditionParser.Parse(condition));

    [Fact]
    public void SecretsAreTypedCovertly() => Assert.All(
        _dialogs.SelectMany(dialog => dialog.Controls).Where(control => control.Type == "Edit"),
        control => Assert.Equal(control.Property!.EndsWith("PASSWORD", StringComparison.Ordinal), (control.Attributes & 0x20_0000) != 0));

    [Fact]
    public void AHeadingBeginsAPageAndSoDoesALackOfRoom()
    {
        var pages = _dialogs.Where(dialog => dialog.Name.StartsWith("Parameters", StringComparison.Ordinal))
            .Select(dialog => dialog.Controls.Where(control => control.Type == "Edit").Select(control => control.Name));

        Assert.Equal([["SITENAME", "PORT", "HOSTNAME"], ["DATAFOLDER"], ["DBPASSWORD", "MAILPASSWORD"]], pages);
    }

    private static bool Overlap(DialogControl first, DialogControl second)
    {
        var (a, b) = (Closed(first), Closed(second));
        return a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
    }

    // The height of a combo box is that of its list, which covers what is below only while it is open.
    private static Box Closed(DialogControl control) =>
        control.Type == "DirectoryCombo" ? control.Place with { Height = PageFrame.ButtonHeight } : control.Place;

    // Names of products and versions are taken to be of a usual length.
    private static string Shown(string text) => Regex.Replace(text, @"^\{\\\w+\}|(?<!&)&", "", RegexOptions.None, Patience)
        .Replace("[ProductName]", "Contoso Polls (Staging)", StringComparison.Ordinal)
        .Replace("[ProductVersion]", "2026.11.65535", StringComparison.Ordinal);

    private static char? AccessKey(string? text)
    {
        var match = Regex.Match(text ?? "", "(?<!&)&(?<key>[A-Za-z])", RegexOptions.None, Patience);
        return match.Success ? char.ToUpperInvariant(match.Groups["key"].Value[0]) : null;
    }

    private IEnumerable<(string From, string Control, string Event, string To)> Opened() =>
        from dialog in _dialogs
        from control in dialog.Controls
        from happening in control.Events
        where Openings.Contains(happening.Event, StringComparer.Ordinal)
        select (dialog.Name, control.Name, happening.Event, happening.Argument);
}
