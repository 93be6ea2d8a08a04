using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.WixSource;
using Django.Iis.Msi.WixSource.Elements;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>What dialogs can have beyond those that our packages have.</summary>
public class UserInterfaceElementsTests
{
    private const int Plain = 3;

    [Fact]
    public void NothingToSeeIsNoElement() => Assert.Null(UserInterfaceElements.Of(new SourceTables(new InstallerDatabase())));

    [Fact]
    public void ATabulatorChainSetsTheOrderOfTheElements()
    {
        var dialog = Dialog([Control("One", "Text", next: "Three"), Control("Two", "PushButton"), Control("Three", "Edit", next: "One")], first: "Three");

        Assert.Equal(
            ["Three no", "One no", "Two yes"],
            dialog.Elements().Select(control => $"{control.Attribute("Id")?.Value} {control.Attribute("TabSkip")?.Value}"));
    }

    [Fact]
    public void OneCheckBoxOfAPropertyDefinesItAndTheOthersReferToIt()
    {
        var dialog = Dialog(
            [Control("One", "CheckBox", property: "CHOICE"), Control("Two", "CheckBox", property: "CHOICE")],
            first: "One",
            new Row("CheckBox", ("Property", "CHOICE"), ("Value", "yes, please")));

        Assert.Equal(
            [("CHOICE", "yes, please", null), (null, null, "CHOICE")],
            dialog.Elements().Select(box => (box.Attribute("Property")?.Value, box.Attribute("CheckBoxValue")?.Value, box.Attribute("CheckBoxPropertyRef")?.Value)));
    }

    [Fact]
    public void SeveralConditionsOfOneActionBecomeOne()
    {
        var dialog = Dialog(
            [Control("One", "PushButton")], first: "One", Condition("Disable", "A = 1"), Condition("Disable", "B"), Condition("Show", "C"));

        Assert.Equal("(A = 1) OR (B)", dialog.Element(WixXml.Namespace + "Control")!.Attribute("DisableCondition")?.Value);
        Assert.Equal("C", dialog.Element(WixXml.Namespace + "Control")!.Attribute("ShowCondition")?.Value);
    }

    [Theory]
    [InlineData("PushButton", 0x0020_0000, "IconSize=16")]
    [InlineData("PushButton", 0x0040_0000, "IconSize=32")]
    [InlineData("PushButton", 0x0068_0000, "IconSize=48 Icon=yes")]
    [InlineData("Edit", 0x0021_0000, "Multiline=yes Password=yes")]
    [InlineData("VolumeCostList", 0x007F_0000, "Removable=yes Fixed=yes Remote=yes CDROM=yes RAMDisk=yes Floppy=yes ShowRollbackCost=yes")]
    [InlineData("RadioButtonGroup", 0x0100_0000, "HasBorder=yes")]
    public void OptionsMeanWhatTheTypeSays(string type, int options, string attributes) =>
        Assert.Equal(attributes, string.Join(' ', ControlOptions.Of(type, Plain | options).Select(attribute => $"{attribute.Name}={attribute.Value}")));

    [Fact]
    public void AnOptionThatTheTypeDoesNotHaveIsAMistake() =>
        Assert.Throws<InvalidOperationException>(() => ControlOptions.Of("Line", 0x0001_0000).ToList());

    [Fact]
    public void ChoicesStandInTheirOrderUnderTheirProperty()
    {
        var database = new InstallerDatabase();
        database.Add(new Row("ComboBox", ("Property", "SIZE"), ("Order", 2), ("Value", "L"), ("Text", "Large")));
        database.Add(new Row("ComboBox", ("Property", "SIZE"), ("Order", 1), ("Value", "S"), ("Text", null)));
        database.Add(new Row(
            "RadioButton",
            ("Property", "COLOR"), ("Order", 1), ("Value", "R"), ("X", 1), ("Y", 2), ("Width", 3), ("Height", 4), ("Text", "Red"), ("Help", "tip|help")));

        var user = UserInterfaceElements.Of(new SourceTables(database))!.Element(WixXml.Namespace + "UI")!;

        Assert.Equal(["S ", "L Large"], user.Element(WixXml.Namespace + "ComboBox")!.Elements().Select(item => item.Attribute("Value")?.Value + " " + item.Attribute("Text")?.Value));
        Assert.Equal(
            "Value=R X=1 Y=2 Width=3 Height=4 Text=Red ToolTip=tip Help=help",
            string.Join(' ', user.Descendants(WixXml.Namespace + "RadioButton").Single().Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}")));
    }

    [Fact]
    public void ATableThatNobodyReadsIsAMistake()
    {
        var database = new InstallerDatabase();
        database.Add(new Row("Unheard", ("Key", "value")));

        var error = Assert.Throws<InvalidOperationException>(new SourceTables(database).RequireAllRead);

        Assert.Contains("Unheard", error.Message, StringComparison.Ordinal);
    }

    private static XElement Dialog(IEnumerable<Row> controls, string first, params Row[] more)
    {
        var database = new InstallerDatabase();
        database.Add(new Row(
            "Dialog",
            ("Dialog", "Main"), ("HCentering", 50), ("VCentering", 50), ("Width", 100), ("Height", 100), ("Attributes", 7), ("Title", null),
            ("Control_First", first), ("Control_Default", null), ("Control_Cancel", null)));
        database.AddRange(controls);
        database.AddRange(more);
        return UserInterfaceElements.Of(new SourceTables(database))!.Descendants(WixXml.Namespace + "Dialog").Single();
    }

    private static Row Control(string name, string type, string? next = null, string? property = null) => new(
        "Control",
        ("Dialog_", "Main"), ("Control", name), ("Type", type), ("X", 0), ("Y", 0), ("Width", 10), ("Height", 10), ("Attributes", Plain),
        ("Property", property), ("Text", null), ("Control_Next", next), ("Help", null));

    private static Row Condition(string action, string condition) =>
        new("ControlCondition", ("Dialog_", "Main"), ("Control_", "One"), ("Action", action), ("Condition", condition));

    /// <summary>A row of any table, for tables that have no type yet.</summary>
    private sealed record Row(string Name, params (string Column, object? Value)[] Values) : ITableRow
    {
        public TableDefinition Table => new(Name, [.. Values.Select(value => new ColumnDefinition(value.Column, value.Value is int ? ColumnKind.Short : ColumnKind.Text))]);

        public IReadOnlyList<Cell> Cells => [.. Values.Select(value => value.Value is int number ? (Cell)number : (string?)value.Value)];
    }
}
