using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Authoring.Rows;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring;

/// <summary>Writes a plan and its packed files down as tables.</summary>
internal static class DatabaseAuthor
{
    public static InstallerDatabase Write(InstallerPlan plan, IReadOnlyList<EmbeddedCabinet> cabinets)
    {
        var database = Describe(plan, [.. cabinets.SelectMany(cabinet => cabinet.Files)]);
        database.AddRange(MediaRows.Of(cabinets));
        return database;
    }

    /// <summary>All but the cabinets; for a tool that packs the files itself, too.</summary>
    public static InstallerDatabase Describe(InstallerPlan plan, IReadOnlyList<PackedFile> files)
    {
        var database = Describe(plan);
        database.AddRange(FileRows.Of(plan, files));

        // The product's code follows from all that shapes the product, which how well it is packed does not.
        var fingerprint = ContentFingerprint.OfProduct(database, files);
        database.Add(PropertyRows.ProductCode(InstallerIdentity.ProductCode(plan.Package.UpgradeCode, fingerprint)));
        return database;
    }

    /// <summary>All that the plan alone decides.</summary>
    private static InstallerDatabase Describe(InstallerPlan plan)
    {
        var database = new InstallerDatabase();
        database.AddRange(PropertyRows.Of(plan.Package));
        database.AddRange(UpgradeRows.Of(plan.Package));
        database.AddRange(RequirementRows.Of(plan.Package));
        database.AddRange(InstallDirectoryRows.Of(plan.Package));
        database.AddRange(ParameterRows.Of(plan.Package));
        database.AddRange(DirectoryRows.Of(plan));
        database.AddRange(ComponentRows.Of(plan));
        database.AddRange(RegistryRows.Of(plan));
        database.AddRange(PermissionRows.Of(plan.Package));
        database.AddRange(FeatureRows.Of(plan));
        database.AddRange(SecretRows.Of(plan.Package));
        database.AddRange(ActionRows.Of(plan.Package));
        database.AddRange(TextRows.Of(plan.Package));
        database.AddRange(plan.Package.Attachments.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new BinaryRow(item.Key, SourceBytes.Read(item.Value))));
        database.AddRange(plan.Package.Messages.Select(message => new ErrorRow(message.Number, message.Text)));
        database.AddRange(IconRows.Of(plan.Package));
        database.AddRange(DialogRows.Of(plan.Package));
        foreach (var table in DialogRows.Declared)
        {
            database.Declare(table);
        }

        database.AddRange(SequenceRows.Of(plan.Package));
        return database;
    }
}
