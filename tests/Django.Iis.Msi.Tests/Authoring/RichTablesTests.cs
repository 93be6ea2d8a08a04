using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Database;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>The tables of a package that has something of everything.</summary>
public sealed class RichTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheValidatorFindsNothing() => Assert.Empty(InstallerValidator.Validate(Write().Path, [], CancellationToken.None));

    [ToolFact("msiinfo")]
    public void ActionsHaveTheTypeOfTheirProgramAndPhase()
    {
        var types = Write().Rows("CustomAction").ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

        Assert.Equal(34 + 64, types["Look"]);
        Assert.Equal(3074, types["Configure"]);
        Assert.Equal(3330, types["UndoConfigure"]);
        Assert.Equal(18 + 3072, types["Check"]);
        Assert.Equal(2 + 3584, types["Clean"]);
    }

    [ToolFact("msiinfo")]
    public void WhatIsUndoneStandsRightAfterItsTwin()
    {
        var sequence = Sequence(Write(), "InstallExecuteSequence");

        Assert.Equal("UndoConfigure", sequence[sequence.IndexOf("Configure") - 1]);
        Assert.Equal("UndoWithdraw", sequence[sequence.IndexOf("Withdraw") - 1]);
    }

    [ToolFact("msiinfo")]
    public void ActionsStandBetweenTheFilesAndTheRemovalOfTheOldProduct()
    {
        var sequence = Sequence(Write(), "InstallExecuteSequence");

        string[] inOrder = ["Withdraw", "RemoveRegistryValues", "RemoveFiles", "InstallFiles", "WriteRegistryValues", "CarryDBPASSWORD", "Configure", "Check", "InstallExecute", "RemoveExistingProducts", "ForgetSecrets", "InstallFinalize"];
        Assert.Equal(inOrder, sequence.Where(inOrder.Contains));
    }

    [ToolFact("msiinfo")]
    public void OnlyARemovalForGoodRunsWhatRemoves() => Assert.Equal(
        "REMOVE~=\"ALL\" AND NOT UPGRADINGPRODUCTCODE",
        Write().Rows("InstallExecuteSequence").Single(row => row[0] == "Withdraw")[1]);

    [ToolFact("msiinfo")]
    public void RegistryValuesCarryThePrefixOfTheirType()
    {
        var values = Write().Rows("Registry").Where(row => row[2] == @"SOFTWARE\Contoso\Polls").ToDictionary(row => row[3], row => row[4], StringComparer.Ordinal);

        Assert.Equal(("[INSTALLDIR]", "##1", @"#%%SystemRoot%\Logs", "#42"), (values["Path"], values["Hash"], values["Log"], values[""]));
    }

    [ToolFact("msiinfo")]
    public void OnlyAdministratorsReadTheKeyOfSecrets()
    {
        var msi = Write();

        var value = msi.Rows("Registry").Single(row => row[2] == ProductRegistry.SecretsKeyOf(SamplePackage.UpgradeCode));
        Assert.Contains(msi.Rows("MsiLockPermissionsEx"), row => row[1] == value[0] && row[2] == "Registry" && row[3].StartsWith("D:P", StringComparison.Ordinal));
    }

    [ToolFact("msiinfo")]
    public void PermissionsAreThoseOfFoldersThatAreCreated()
    {
        var msi = Write();

        var folders = msi.Rows("MsiLockPermissionsEx").Where(row => row[2] == "CreateFolder").ToList();
        Assert.Equal(2, folders.Count);
        Assert.All(folders, row => Assert.Contains(msi.Rows("CreateFolder"), created => created[0] == row[1]));
    }

    [ToolFact("msiinfo")]
    public void AUsersFileIsPermanentAndNeverOverwritten()
    {
        var msi = Write();

        var component = msi.Rows("File").Single(row => row[2].EndsWith("settings.ini", StringComparison.Ordinal))[1];
        Assert.Equal((256 + 128 + 16).ToString(CultureInfo.InvariantCulture), msi.Rows("Component").Single(row => row[0] == component)[3]);
    }

    [ToolFact("msiinfo")]
    public void TheDialogsComeWhenAllIsSettledAndTheEndsHaveTheirPlaces()
    {
        var msi = Write();

        var sequence = Sequence(msi, "InstallUISequence");
        Assert.Equal("PrepareDialog", sequence[3]);
        Assert.Equal(["WelcomeDialog", "ResumeDialog", "MaintenanceDialog", "ProgressDialog", "ExecuteAction"], sequence.TakeLast(5));
        Assert.Equal(["-3", "-2", "-1"], msi.Rows("InstallUISequence").Select(row => row[2]).Where(place => place[0] == '-').Order(StringComparer.Ordinal).Reverse());
    }

    [ToolFact("msiinfo")]
    public void AnotherLicenceMakesAnotherProduct()
    {
        var package = RichPackage.In(_folder);

        var codes = new[] { package, package with { License = "Ask first." } }.Select(one => one.WriteTo(_folder).Pairs("Property")["ProductCode"]);

        Assert.Equal(2, codes.Distinct(StringComparer.Ordinal).Count());
    }

    private static List<string> Sequence(MsiFile msi, string table) =>
        [.. msi.Rows(table).OrderBy(row => int.Parse(row[2], CultureInfo.InvariantCulture)).Select(row => row[0])];

    private MsiFile Write() => RichPackage.In(_folder).WriteTo(_folder);
}
