using System;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Database.Catalogue.Standard;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Msi.Tests.Validation;

// As RuleTests, for what a user sees.
public class DialogRuleTests
{
    private const string Dialog = "BrokenDlg";

    private readonly MutablePackage _package = new();

    public DialogRuleTests()
    {
        // A dialog of two buttons, each next to the other.
        _package
            .Add(new DialogRow(Dialog, 50, 50, 200, 100, 3, "Broken", "Ok", "Ok", "Cancel"))
            .Add(Button("Ok", next: "Cancel"))
            .Add(Button("Cancel", next: "Ok"))
            .Add(new ControlEventRow(Dialog, "Ok", "EndDialog", "Return", "1", 1))
            .Add(new ControlEventRow(Dialog, "Cancel", "EndDialog", "Exit", "1", 1));
    }

    [Fact]
    public void TheDialogIsGood() => Assert.Empty(_package.Validate());

    [Fact]
    public void ICE13_ADialogIsNotShownWhereNobodySeesIt()
    {
        _package.Add(new SequenceRow(SequenceTable.InstallExecute, Dialog, Condition: null, 9999));

        Expect("ICE13", "InstallExecuteSequence", Dialog);
    }

    [Fact]
    public void ICE17_AButtonDoesSomething()
    {
        _package.Remove("ControlEvent", row => row[0].Text == Dialog && row[1].Text == "Cancel");

        Expect("ICE17", "Control", Dialog + "/Cancel");
    }

    [Fact]
    public void ICE17_APictureIsThere()
    {
        _package.Add(new ControlRow(Dialog, "Picture", "Bitmap", 0, 0, 10, 10, 1, Property: null, "Nothing", ControlNext: null, Help: null));

        Expect("ICE17", "Control", Dialog + "/Picture");
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Y")]
    public void ICE20_TheErrorDialogHasAllButtons(string button)
    {
        _package.Edit("ControlEvent", row => row[1].Text == button && row[2].Text == "EndDialog", "Argument", "Return");

        Assert.Equal("ICE20", Assert.Single(_package.Validate()).Id);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(-3)]
    public void ICE20_AnInstallationEndsWithADialog(int sequence)
    {
        _package.Remove("InstallUISequence", row => row[2].Number == sequence);

        Expect("ICE20", "InstallUISequence", row: null);
    }

    [Fact]
    public void ICE23_TheFirstControlIsInTheDialog()
    {
        _package.Set("Dialog", Dialog, "Control_First", "Nothing");

        Assert.Contains(_package.Validate("ICE03"), finding => finding is { Id: "ICE23", Row: Dialog });
    }

    [Theory]
    [InlineData(null, "ends before")]
    [InlineData("Cancel", "comes back to 'Cancel'")]
    [InlineData("Nothing", "leads to 'Nothing'")]
    public void ICE23_TheTabOrderIsALoop(string? next, string problem)
    {
        _package.Edit("Control", row => row[0].Text == Dialog && row[1].Text == "Cancel", "Control_Next", next);

        Assert.Contains(_package.Validate(), finding => finding is { Id: "ICE23", Row: Dialog } && finding.Message.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"{\Nothing}Text")]
    [InlineData(@"{\Nothing")]
    public void ICE31_ATextStyleIsDefined(string text)
    {
        _package.Add(new ControlRow(Dialog, "Words", "Text", 0, 0, 10, 10, 3, Property: null, text, ControlNext: null, Help: null));

        Expect("ICE31", "Control", Dialog + "/Words");
    }

    [Fact]
    public void ICE34_AGroupOfButtonsHasAChoice()
    {
        var button = Array.Find([.. InterfaceTables.All], table => table.Name == "RadioButton")!;
        _package
            .Add(new ControlRow(Dialog, "Group", "RadioButtonGroup", 0, 0, 10, 10, 3, "CHOICE", Text: null, ControlNext: null, Help: null))
            .Add(button, "CHOICE", 1, "One", 0, 0, 10, 10, "One", default)
            .Add(new PropertyRow("CHOICE", "Two"));

        Expect("ICE34", "Control", Dialog + "/Group");
    }

    [Fact]
    public void ICE44_AnEventOpensADialogThatExists()
    {
        _package.Add(new ControlEventRow(Dialog, "Ok", "NewDialog", "Nothing", "1", 2));

        Assert.Equal("ICE44", Assert.Single(_package.Validate()).Id);
    }

    [Fact]
    public void ICE45_AReservedBitOfAControlIsAWarning()
    {
        _package.Edit("Control", row => row[0].Text == Dialog && row[1].Text == "Ok", "Attributes", 3 + 0x100);

        Expect("ICE45", "Control", Dialog + "/Ok", ValidationLevel.Warning);
    }

    [Fact]
    public void DJ06_AFieldForASecretShowsDots()
    {
        _package.Add(new PropertyRow("MsiHiddenProperties", "PASSWORD"))
            .Add(new ControlRow(Dialog, "Field", "Edit", 0, 0, 10, 10, 3, "PASSWORD", Text: null, ControlNext: null, Help: null));

        Expect("DJ06", "Control", Dialog + "/Field");
    }

    private static ControlRow Button(string name, string next) =>
        new(Dialog, name, "PushButton", 0, 0, 10, 10, 3, Property: null, name, next, Help: null);

    private void Expect(string id, string table, string? row, ValidationLevel level = ValidationLevel.Error)
    {
        var finding = Assert.Single(_package.Validate());
        Assert.Equal((id, table, row, level), (finding.Id, finding.Table, finding.Row, finding.Level));
    }
}
