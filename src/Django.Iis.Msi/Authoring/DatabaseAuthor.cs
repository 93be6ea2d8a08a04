using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Authoring.Rows;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Authoring;

/// <summary>Writes a plan and its packed files down as tables.</summary>
internal static class DatabaseAuthor
{
    public static InstallerDatabase Write(InstallerPlan plan, IReadOnlyList<EmbeddedCabinet> cabinets, Guid productCode)
    {
        var database = Describe(plan, productCode);
        database.AddRange(FileRows.Of(plan, cabinets.SelectMany(cabinet => cabinet.Files)));
        database.AddRange(MediaRows.Of(cabinets));
        return database;
    }

    /// <summary>All that the plan alone decides; a tool that packs the files itself adds what it learns of them.</summary>
    public static InstallerDatabase Describe(InstallerPlan plan, Guid productCode)
    {
        var database = new InstallerDatabase();
        database.AddRange(PropertyRows.Of(plan.Package, productCode));
        database.AddRange(UpgradeRows.Of(plan.Package));
        database.AddRange(RequirementRows.Of(plan.Package));
        database.AddRange(InstallDirectoryRows.Of(plan.Package));
        database.AddRange(DirectoryRows.Of(plan));
        database.AddRange(ComponentRows.Of(plan));
        database.AddRange(FeatureRows.Of(plan));
        database.AddRange(SequenceRows.Rows);
        return database;
    }
}
