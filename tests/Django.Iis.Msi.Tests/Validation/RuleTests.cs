using System;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Msi.Tests.Validation;

// One good package, one thing broken, one finding.
public class RuleTests
{
    private const string Execute = "InstallExecuteSequence";
    private const int Deferred = 1024;
    private const int Rollback = 1024 + 256;
    private const int NoImpersonate = 2048;
    private const int ExeOfWindows = 34;

    private readonly MutablePackage _package = new();

    [Fact]
    public void TheGoodPackageIsGood() => Assert.Empty(_package.Validate());

    [Fact]
    public void ICE02_AKeyPathIsOfItsComponent()
    {
        var (manage, readme) = (ComponentOf("manage.py"), FileOf("readme"));
        _package.Set("Component", manage, "KeyPath", readme);

        Expect("ICE02", "Component", manage, "KeyPath");
    }

    [Fact]
    public void ICE03_AValueIsThere()
    {
        _package.Set("Property", "ALLUSERS", "Value", "");

        Assert.Contains(_package.Validate(), finding => finding is { Id: "ICE03", Row: "ALLUSERS", Message: "A value is missing." });
    }

    [Fact]
    public void ICE03_AReferenceLeadsSomewhere()
    {
        var component = ComponentOf("manage.py");
        _package.Set("Component", component, "Directory_", "Nowhere");

        Expect("ICE03", "Component", component, "Directory_");
    }

    [Fact]
    public void ICE03_AnIdentifierIsOne()
    {
        _package.Add(new PropertyRow("1st", "x"));

        Expect("ICE03", "Property", "1st", "Property");
    }

    [Fact]
    public void ICE03_AGuidIsOne()
    {
        var component = ComponentOf("manage.py");
        _package.Set("Component", component, "ComponentId", "{5ba63c5e-7cc6-4d58-b3c2-a3ec0e8d7f45}");

        Expect("ICE03", "Component", component, "ComponentId");
    }

    [Theory]
    [InlineData("too-long-name.txt")]
    [InlineData("A B.TXT|a b.txt")]
    [InlineData("AB.TXT|a:b.txt")]
    [InlineData("AB.TXT|")]
    [InlineData("AB.TXT|ab.txt.")]
    public void ICE03_AFileNameIsOne(string name)
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "FileName", name);

        Expect("ICE03", "File", file, "FileName");
    }

    [Fact]
    public void ICE03_AConditionIsOne()
    {
        _package.Set(Execute, "InstallFiles", "Condition", "NOT (Installed");

        var finding = Expect("ICE03", Execute, "InstallFiles", "Condition");

        Assert.Equal("A parenthesis is not closed at character 5.", finding.Message);
    }

    [Fact]
    public void ICE03_AFormattedTextRefersToWhatCanBe()
    {
        _package.Add(new LaunchConditionRow("Installed OR FINE", "Not [so fine]."));

        Expect("ICE03", "LaunchCondition", "Installed OR FINE", "Description");
    }

    [Fact]
    public void ICE03_ANumberIsInItsRange()
    {
        _package.Set("Media", "1", "LastSequence", 9).Set("Feature", "Part1", "Level", -1);

        Expect("ICE03", "Feature", "Part1", "Level");
    }

    [Fact]
    public void ICE03_AKeyIsUnique()
    {
        _package.Add(new PropertyRow("ProductName", "again"));

        Expect("ICE03", "Property", "ProductName", column: null);
    }

    [Fact]
    public void ICE03_ATextFitsItsColumn()
    {
        _package.Set("Feature", "Product", "Title", new string('x', 65));

        Expect("ICE03", "Feature", "Product", "Title", ValidationLevel.Warning);
    }

    [Fact]
    public void ICE03_ASourceExists()
    {
        _package.Add(new CustomActionRow("Run", 2, "Nothing", Target: null, ExtendedType: null)).Add(new SequenceRow(SequenceTable.InstallUI, "Run", Condition: null, 9999));

        Expect("ICE03", "CustomAction", "Run", "Source");
    }

    [Fact]
    public void ICE03_EveryColumnIsDescribed()
    {
        _package.RemoveTable("_Validation");

        Assert.Contains(_package.Validate(), finding => finding is { Id: "ICE03", Table: "File", Column: "FileName" });
    }

    [Fact]
    public void ICE06_WhatIsDescribedExists()
    {
        _package.Add(ValidationRow.Definition, "File", "Colour", "Y", default, default, default, default, "Text", default, default);

        Expect("ICE06", "File", row: null, "Colour");
    }

    [Fact]
    public void ICE08_AComponentCodeIsUnique()
    {
        var (manage, readme) = (ComponentOf("manage.py"), ComponentOf("readme"));
        _package.Set("Component", manage, "ComponentId", _package.Value("Component", readme, "ComponentId"));

        Assert.Equal("ICE08", Assert.Single(_package.Validate()).Id);
    }

    [Fact]
    public void ICE12_AFolderIsSetAfterCosting()
    {
        _package.Add(new CustomActionRow("Move", 35, "INSTALLDIR", "[TARGETDIR]x", ExtendedType: null)).Add(new SequenceRow(SequenceTable.InstallExecute, "Move", Condition: null, 1));

        Expect("ICE12", Execute, "Move", "Sequence");
    }

    [Fact]
    public void ICE12_AFoldersPropertyIsSetBeforeCostFinalize()
    {
        _package.Set(Execute, "SetInstallDirectory", "Sequence", 9999);

        Expect("ICE12", Execute, "SetInstallDirectory", "Sequence");
    }

    [Fact]
    public void ICE18_AnEmptyFolderIsCreated()
    {
        var component = _package.KeyOf("CreateFolder", _package.KeyOf("Directory", "media"));
        _package.Remove("CreateFolder", component);

        Assert.Equal("ICE18", Assert.Single(_package.Validate()).Id);
    }

    [Fact]
    public void ICE21_AComponentHasAFeature()
    {
        var component = ComponentOf("manage.py");
        _package.Remove("FeatureComponents", row => row[1].Text == component);

        Expect("ICE21", "Component", component, column: null);
    }

    [Theory]
    [InlineData("ProductVersion", "256.0.0")]
    [InlineData("ProductLanguage", "English")]
    public void ICE24_AProductPropertyIsOfItsKind(string property, string value)
    {
        _package.Set("Property", property, "Value", value);

        Assert.Contains(_package.Validate("ICE80", "ICE61"), finding => finding.Id == "ICE24" && finding.Row == property);
    }

    [Fact]
    public void ICE26_ARequiredActionIsThere()
    {
        _package.Remove(Execute, "UnpublishFeatures");

        Expect("ICE26", Execute, "UnpublishFeatures", column: null);
    }

    [Fact]
    public void ICE26_AnActionOutOfPlaceIsNot()
    {
        _package.Add(new SequenceRow(SequenceTable.InstallExecute, "ExecuteAction", Condition: null, 9999));

        Expect("ICE26", Execute, "ExecuteAction", column: null);
    }

    [Fact]
    public void ICE27_AnActionIsKnown()
    {
        _package.Add(new SequenceRow(SequenceTable.InstallUI, "Dance", Condition: null, 9999));

        Expect("ICE27", "InstallUISequence", "Dance", "Action");
    }

    [Theory]
    [InlineData("AppSearch", 9999)]
    [InlineData("FileCost", 9999)]
    [InlineData("MigrateFeatureStates", 1)]
    [InlineData("RemoveFiles", 1)]
    [InlineData("PublishProduct", 9999)]
    public void ICE27_AnActionIsInItsSection(string action, int sequence)
    {
        _package.Set(Execute, action, "Sequence", sequence);

        Assert.Contains(_package.Validate(), finding => finding.Id == "ICE27" && finding.Row == action);
    }

    [Fact]
    public void ICE27_AnActionComesAfterWhatItNeeds()
    {
        _package.Set(Execute, "PublishFeatures", "Sequence", Sequence("PublishProduct") + 1);

        Expect("ICE27", Execute, "PublishProduct", "Sequence");
    }

    [Theory]
    [InlineData("README")]
    [InlineData("readme")]
    [InlineData("README|another")]
    public void ICE30_APathIsOfOneComponent(string name)
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "FileName", name);

        Assert.NotEmpty(_package.Validate());
        Assert.All(_package.Validate(), finding => Assert.Equal(("ICE30", ValidationLevel.Error), (finding.Id, finding.Level)));
    }

    [Fact]
    public void ICE32_AReferenceHasTheTypeOfItsTarget()
    {
        _package.Redefine("File", "Component_", column => column with { Length = 73 });

        Expect("ICE32", "File", row: null, "Component_");
    }

    [Fact]
    public void ICE40_ReinstallModeIsNotDecidedByThePackage()
    {
        _package.Add(new PropertyRow("REINSTALLMODE", "amus"));

        Expect("ICE40", "Property", "REINSTALLMODE", column: null, ValidationLevel.Warning);
    }

    [Fact]
    public void ICE45_AReservedBitIsNotSet()
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "Attributes", 512 + 128);

        Expect("ICE45", "File", file, "Attributes");
    }

    [Fact]
    public void ICE46_APropertyIsSpelledAsItIsDefined()
    {
        _package.Set(Execute, "RegisterUser", "Condition", "NOT INSTALLED");

        Expect("ICE46", Execute, "RegisterUser", "Condition", ValidationLevel.Warning);
    }

    [Fact]
    public void ICE46_APropertyDoesNotLookLikeASystemOne()
    {
        _package.Add(new PropertyRow("productname", "x"));

        Expect("ICE46", "Property", "productname", "Property", ValidationLevel.Warning);
    }

    [Theory]
    [InlineData(900, ValidationLevel.Warning)]
    [InlineData(1700, ValidationLevel.Error)]
    public void ICE47_AFeatureHasNotTooManyComponents(int count, ValidationLevel level)
    {
        for (var number = 0; number < count; number++)
        {
            _package.Add(new FeatureComponentsRow("Product", "c" + number));
        }

        Assert.Contains(_package.Validate(), finding => finding.Id == "ICE47" && finding.Row == "Product" && finding.Level == level);
    }

    [Fact]
    public void ICE60_AVersionedFileHasALanguage()
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "Version", "1.0").Remove("MsiFileHash", file);

        Expect("ICE60", "File", file, "Language", ValidationLevel.Warning);
    }

    [Fact]
    public void ICE60_AVersionedFileHasNoHash()
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "Version", "1.0").Set("File", file, "Language", "0");

        Expect("ICE60", "MsiFileHash", file, column: null);
    }

    [Fact]
    public void ICE61_AnUpgradePropertyIsSecure()
    {
        _package.Set("Property", "SecureCustomProperties", "Value", _package.Value("Property", "SecureCustomProperties", "Value")!.Replace("NEWERVERSIONFOUND", "X", StringComparison.Ordinal));

        Assert.Equal("ICE61", Assert.Single(_package.Validate()).Id);
    }

    [Fact]
    public void ICE61_OnlyOlderProductsAreRemoved()
    {
        _package.Edit("Upgrade", row => row[6].Text == "NEWERVERSIONFOUND", "Attributes", 0);

        Assert.Equal(("ICE61", "VersionMax", ValidationLevel.Warning), Assert.Single(_package.Validate()) is var finding ? (finding.Id, finding.Column, finding.Level) : default);
    }

    [Fact]
    public void ICE61_VersionsAreInOrder()
    {
        _package.Add(new UpgradeRow("{8EA47FE2-5F2E-530C-9BF0-3AA22EA5E76F}", "2.0.0", "1.0.0", Language: null, 0, Remove: null, "INSTALLDIR"));

        Assert.Equal("VersionMax", Assert.Single(_package.Validate()).Column);
    }

    [Fact]
    public void ICE63_NothingIsWrittenBeforeTheOldProductIsRemoved()
    {
        _package.Set(Execute, "RemoveExistingProducts", "Sequence", Sequence("InstallFiles") + 1);

        Expect("ICE63", Execute, "RemoveExistingProducts", "Sequence");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(51 + 1024)]
    [InlineData(1024 + 256 + 512 + 2)]
    public void ICE68_ATypeIsValid(int type)
    {
        _package.Add(new CustomActionRow("Run", type, "X", "Y", ExtendedType: null)).Add(new SequenceRow(SequenceTable.InstallExecute, "Run", Condition: null, Sequence("InstallFiles") + 1));

        Assert.Equal("ICE68", Assert.Single(_package.Validate("ICE03")).Id);
    }

    [Fact]
    public void ICE68_OnlyADeferredActionRunsElevated()
    {
        AddAction("Run", ExeOfWindows + NoImpersonate, condition: null);

        Expect("ICE68", "CustomAction", "Run", "Type", ValidationLevel.Warning);
    }

    [Fact]
    public void ICE69_ATextRefersToFilesThatExist()
    {
        _package.Add(new LaunchConditionRow("Installed OR FINE", "See [#nothing]."));

        Expect("ICE69", "LaunchCondition", "Installed OR FINE", "Description");
    }

    [Fact]
    public void ICE71_TheFirstMediumIsThePackage()
    {
        _package.Set("Media", "1", "DiskId", 2);

        Expect("ICE71", "Media", row: null, "DiskId");
    }

    [Fact]
    public void ICE75_AnInstalledProgramRunsAfterCosting()
    {
        _package.Add(new CustomActionRow("Run", 18, FileOf("manage.py"), Target: null, ExtendedType: null)).Add(new SequenceRow(SequenceTable.InstallUI, "Run", Condition: null, 1));

        Expect("ICE75", "InstallUISequence", "Run", "Sequence");
    }

    [Fact]
    public void ICE77_ADeferredActionIsInTheScript()
    {
        _package.Add(new CustomActionRow("Run", ExeOfWindows + Deferred, "INSTALLDIR", "x", ExtendedType: null)).Add(new SequenceRow(SequenceTable.InstallExecute, "Run", Condition: null, 9999));

        Expect("ICE77", Execute, "Run", "Sequence");
    }

    [Fact]
    public void ICE79_AConditionAsksForWhatExists()
    {
        _package.Set(Execute, "InstallFiles", "Condition", "&Nothing=3 OR Installed OR 1");

        Expect("ICE79", Execute, "InstallFiles", "Condition");
    }

    [Theory]
    [InlineData(SummaryProperties.Template, "x64;1031", "Property", "ProductLanguage")]
    [InlineData(SummaryProperties.MinimumInstaller, 150, "_SummaryInformation", "PageCount")]
    public void ICE80_TheSummaryAgrees(int property, object value, string table, string row)
    {
        _package.SetSummary(property, value);

        Expect("ICE80", table, row, table == "Property" ? "Value" : null);
    }

    [Fact]
    public void ICE80_APackageFor32BitsHasNo64BitComponents()
    {
        _package.SetSummary(SummaryProperties.Template, "Intel;1033");

        Assert.All(_package.Validate(), finding => Assert.Equal("ICE80", finding.Id));
        Assert.Contains(_package.Validate(), finding => finding is { Table: "Component", Level: ValidationLevel.Error });
        Assert.Contains(_package.Validate(), finding => finding is { Table: "RegLocator", Level: ValidationLevel.Warning });
    }

    [Fact]
    public void ICE82_AProductIsRegisteredWholly()
    {
        _package.Remove(Execute, "RegisterUser");

        Expect("ICE82", Execute, row: null, "Action");
    }

    [Fact]
    public void ICE82_APlaceIsOfOneAction()
    {
        _package.Set(Execute, "RegisterProduct", "Sequence", Sequence("RegisterUser"));

        Assert.Equal(("ICE82", ValidationLevel.Warning), Assert.Single(_package.Validate()) is var finding ? (finding.Id, finding.Level) : default);
    }

    [Fact]
    public void ICE86_NobodyAsksForAdminUser()
    {
        _package.Set(Execute, "RegisterUser", "Condition", "AdminUser OR 1");

        Expect("ICE86", Execute, "RegisterUser", "Condition", ValidationLevel.Warning);
    }

    [Fact]
    public void ICE99_AFolderHasNoReservedName()
    {
        _package.Add(new DirectoryRow("ProductName", "TARGETDIR", "X"));

        Expect("ICE99", "Directory", "ProductName", "Directory");
    }

    [Fact]
    public void ICE101_AFeaturesKeyIsShort()
    {
        _package.Add(new FeatureRow(new string('F', 39), "Product", Title: null, Description: null, Display: null, 1, Directory: null, 0));

        Assert.Contains(_package.Validate(), finding => finding is { Id: "ICE101", Level: ValidationLevel.Error });
    }

    [Fact]
    public void DJ01_ThePackageIsForTheMachine()
    {
        _package.Remove("Property", "ALLUSERS");

        Expect("DJ01", "Property", "ALLUSERS", "Value");
    }

    [Fact]
    public void DJ01_NothingGoesToAProfile()
    {
        _package.Add(new DirectoryRow("LocalAppDataFolder", "TARGETDIR", ".")).Set("Directory", "INSTALLDIR", "Directory_Parent", "LocalAppDataFolder");

        Assert.All(_package.Validate(), finding => Assert.Equal(("DJ01", "Component"), (finding.Id, finding.Table)));
        Assert.NotEmpty(_package.Validate());
    }

    [Fact]
    public void DJ02_AnEmbeddedCabinetIsThere()
    {
        _package.RemoveStreams();

        Expect("DJ02", "Media", "1", "Cabinet");
    }

    [Fact]
    public void DJ02_AFileIsOnAMedium()
    {
        _package.Set("Media", "1", "LastSequence", SampleFiles.Varied.Count - 1);

        Assert.Equal([("DJ02", "File"), ("DJ02", "Media")], _package.Validate().Select(finding => (finding.Id, finding.Table)));
    }

    [Fact]
    public void DJ02_ACabinetHasTheFilesOfTheTable()
    {
        var file = FileOf("manage.py");
        _package.Set("File", file, "FileSize", 701);

        Assert.Contains(file, Expect("DJ02", "Media", "1", "Cabinet").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DJ02_ACabinetCanBeRead()
    {
        _package.SetStream("cab1.cab", [1, 2, 3]);

        Expect("DJ02", "Media", "1", "Cabinet");
    }

    [Fact]
    public void DJ03_AnUnversionedFileHasAHash()
    {
        var file = FileOf("manage.py");
        _package.Remove("MsiFileHash", file);

        Expect("DJ03", "File", file, column: null, ValidationLevel.Warning);
    }

    [Fact]
    public void DJ04_AnActionOfRemovalSparesUpgrades()
    {
        AddAction("Take", ExeOfWindows + Deferred, "REMOVE=\"ALL\"");

        Expect("DJ04", Execute, "Take", "Condition");
    }

    [Theory]
    [InlineData("REMOVE=\"ALL\" AND NOT UPGRADINGPRODUCTCODE")]
    [InlineData("Installed AND NOT REINSTALL AND REMOVE~=\"ALL\" AND NOT UPGRADINGPRODUCTCODE AND REMOVEDATA=1")]
    [InlineData("NOT REMOVE")]
    [InlineData("UPGRADINGPRODUCTCODE")]
    [InlineData(null)]
    public void DJ04_OtherActionsAreFree(string? condition)
    {
        AddAction("Take", ExeOfWindows + Deferred, condition);

        Assert.Empty(_package.Validate());
    }

    [Fact]
    public void DJ05_AnActionIsUndoneByOneBeforeIt()
    {
        AddAction("Deploy", ExeOfWindows + Deferred, "NOT REMOVE", Sequence("InstallFiles") + 1);
        AddAction("DeployRollback", ExeOfWindows + Rollback, "NOT REMOVE", Sequence("InstallFiles") + 2);

        Expect("DJ05", Execute, "DeployRollback", "Sequence");
    }

    [Fact]
    public void DJ05_AnActionNeverRunsWithoutItsUndoing()
    {
        AddAction("UndoDeploy", ExeOfWindows + Rollback, "NOT Installed", Sequence("InstallFiles") + 1);
        AddAction("Deploy", ExeOfWindows + Deferred, "NOT REMOVE", Sequence("InstallFiles") + 2);

        Assert.Contains("a repair", Expect("DJ05", Execute, "UndoDeploy", "Condition").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DJ06_ASecretStandsInNoCommandLine()
    {
        _package.Add(new PropertyRow("MsiHiddenProperties", "PASSWORD"));
        AddAction("Run", ExeOfWindows + Deferred, condition: null, target: "x.exe [PASSWORD]");

        Expect("DJ06", "CustomAction", "Run", "Target");
    }

    [Fact]
    public void DJ06_ASecretIsCopiedToHiddenPropertiesOnly()
    {
        _package.Add(new PropertyRow("MsiHiddenProperties", "PASSWORD;HIDDEN"))
            .Add(CustomActionRow.SetProperty("Hide", "HIDDEN", "[PASSWORD]"))
            .Add(CustomActionRow.SetProperty("Show", "SHOWN", "[PASSWORD]"))
            .Add(new SequenceRow(SequenceTable.InstallExecute, "Hide", Condition: null, 9998))
            .Add(new SequenceRow(SequenceTable.InstallExecute, "Show", Condition: null, 9999));

        Expect("DJ06", "CustomAction", "Show", "Target");
    }

    [Fact]
    public void DJ06_ASecretHasNoDefault()
    {
        _package.Add(new PropertyRow("MsiHiddenProperties", "PASSWORD")).Add(new PropertyRow("PASSWORD", "secret"));

        Expect("DJ06", "Property", "PASSWORD", "Value");
    }

    [Theory]
    [InlineData("InstallInitialize", -1)]
    [InlineData("InstallFinalize", 1)]
    public void DJ07_TheOldVersionGoesInsideTheTransaction(string action, int distance)
    {
        _package.Set(Execute, "RemoveExistingProducts", "Sequence", Sequence(action) + distance);

        Expect("DJ07", Execute, "RemoveExistingProducts", "Sequence");
    }

    [Fact]
    public void DJ08_WhatIsTheUsersStays()
    {
        var component = ComponentOf("manage.py");
        _package.Set("Component", component, "Attributes", 256 + 128);

        Expect("DJ08", "Component", component, "Attributes");
    }

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0x0085)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void DJ09_ATextHasNoControlCharacters(int character)
    {
        _package.Set("Property", "ProductName", "Value", "a" + (char)character + "b");

        Assert.Equal("DJ09", Assert.Single(_package.Validate()).Id);
    }

    [Fact]
    public void DJ09_LineBreaksAndAllOfUnicodeAreText()
    {
        _package.Set("Property", "ProductName", "Value", "a\r\n\tb 🐍");

        Assert.Empty(_package.Validate());
    }

    [Fact]
    public void DJ10_ThePackageCodeIsAGuid()
    {
        _package.SetSummary(SummaryProperties.PackageCode, "none");

        Expect("DJ10", "_SummaryInformation", "RevisionNumber", column: null);
    }

    [Fact]
    public void DJ10_TheUpgradeCodeIsNotTheProductCode()
    {
        _package.Set("Property", "UpgradeCode", "Value", _package.Value("Property", "ProductCode", "Value"));

        Expect("DJ10", "Property", "UpgradeCode", column: null);
    }

    [Fact]
    public void DJ11_ASecurePropertyIsPublic()
    {
        _package.Set("Property", "SecureCustomProperties", "Value", _package.Value("Property", "SecureCustomProperties", "Value") + ";Mine");

        Expect("DJ11", "Property", "SecureCustomProperties", "Value");
    }

    [Fact]
    public void DJ12_RemovalIsNeverRefused()
    {
        _package.Add(new LaunchConditionRow("GOODMACHINE", "No good."));

        Expect("DJ12", "LaunchCondition", "GOODMACHINE", "Condition");
    }

    [Fact]
    public void DJ13_AnActionIsRun()
    {
        _package.Add(CustomActionRow.SetProperty("Idle", "X", "Y"));

        Expect("DJ13", "CustomAction", "Idle", column: null, ValidationLevel.Warning);
    }

    [Fact]
    public void ASuppressedRuleIsSilent()
    {
        _package.Set("Media", "1", "DiskId", 2);

        Assert.Empty(_package.Validate("ice71"));
    }

    private ValidationFinding Expect(string id, string table, string? row, string? column, ValidationLevel level = ValidationLevel.Error)
    {
        var finding = Assert.Single(_package.Validate());
        Assert.Equal((id, table, row, column, level), (finding.Id, finding.Table, finding.Row, finding.Column, finding.Level));
        return finding;
    }

    private void AddAction(string name, int type, string? condition, int? sequence = null, string target = "x.exe") => _package
        .Add(new CustomActionRow(name, type, "INSTALLDIR", target, ExtendedType: null))
        .Add(new SequenceRow(SequenceTable.InstallExecute, name, condition, sequence ?? Sequence("InstallFiles") + 1));

    private int Sequence(string action) => _package.Number(Execute, action, "Sequence");

    private string FileOf(string name) => _package.KeyOf("File", name);

    private string ComponentOf(string name) => _package.Value("File", FileOf(name), "Component_")!;
}
