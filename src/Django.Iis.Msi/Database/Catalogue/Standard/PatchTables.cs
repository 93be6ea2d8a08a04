using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>What patches change, and by what they and assemblies are known (Windows Installer: Patch and Assembly tables).</summary>
internal static class PatchTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("Patch",
        [
            Column.Identifier("File_", "The file that is patched.").Key().References("File"),
            Column.Short("Sequence", "Place in the cabinets.").Key().Between(0, short.MaxValue),
            Column.Long("PatchSize", "Bytes of the patch.").Between(0, int.MaxValue),
            Column.Short("Attributes", "1 where a failure of this patch does not fail the whole.").Between(0, 1),
            Column.Binary("Header", "Head of the patch, by which it is known whether it fits.").Nullable(),
            Column.Text("StreamRef_", 38, "Identifier", "The head, where it is too long for the row.").Nullable().References("MsiPatchHeaders"),
        ]),

        new("PatchPackage",
        [
            Column.Guid("PatchId", "Code of the patch.").Key(),
            Column.Short("Media_", "The medium with its files.").Between(0, short.MaxValue),
        ]),

        new("MsiPatchHeaders",
        [
            Column.Identifier("StreamRef", "Key of the head.", length: 38).Key(),
            Column.Binary("Header", "Head of a patch."),
        ]),

        new("MsiPatchMetadata",
        [
            Column.Identifier("Company", "Whose property it is; none for those of Windows Installer.").Key().Nullable(),
            Column.Identifier("Property", "Name of the property.").Key(),
            Column.Text("Value", 0, "Text", "Its value.").Localizable(),
        ]),

        new("MsiPatchOldAssemblyFile",
        [
            Column.Identifier("File_", "A file of an assembly that is patched.").Key().References("File"),
            Column.Identifier("Assembly_", "The assembly as it was.").Key().References("MsiPatchOldAssemblyName"),
        ]),

        new("MsiPatchOldAssemblyName",
        [
            Column.Identifier("Assembly", "Key of the assembly as it was.").Key(),
            Column.Text("Name", 255, "Text", "Name of an attribute.").Key(),
            Column.Text("Value", 255, "Text", "Its value."),
        ]),

        new("MsiPatchSequence",
        [
            Column.Identifier("PatchFamily", "Family of the patch.").Key(),
            Column.Guid("ProductCode", "Product that it is for; none for any.").Key().Nullable(),
            Column.Text("Sequence", 72, "Version", "Its place in the family."),
            Column.Long("Attributes", "1 where it takes the place of earlier ones.").Nullable().Between(0, int.MaxValue),
        ]),

        new("MsiAssembly",
        [
            Column.Identifier("Component_", "The component with the assembly.").Key().References("Component"),
            Column.Feature(),
            Column.Identifier("File_Manifest", "Its manifest.").Nullable().References("File"),
            Column.Identifier("File_Application", "The program whose own it is; none for all.").Nullable().References("File"),
            Column.Short("Attributes", "0 for .NET, 1 for Win32.").Nullable().Between(0, 1),
        ]),

        new("MsiAssemblyName",
        [
            Column.Identifier("Component_", "The component with the assembly.").Key().References("Component"),
            Column.Text("Name", 255, "Text", "Name of an attribute of its strong name.").Key(),
            Column.Text("Value", 255, "Text", "Its value."),
        ]),

        new("MsiDigitalCertificate",
        [
            Column.Identifier("DigitalCertificate", "Key of the certificate.").Key(),
            Column.Binary("CertData", "Its bytes."),
        ]),

        new("MsiDigitalSignature",
        [
            Column.Identifier("Table", "Table with what is signed.", length: 32).Key().OneOf("Media"),
            Column.Identifier("SignObject", "Key of what is signed.").Key(),
            Column.Identifier("DigitalCertificate_", "The certificate.").References("MsiDigitalCertificate"),
            Column.Binary("Hash", "The signed hash.").Nullable(),
        ]),

        new("MsiPackageCertificate",
        [
            Column.Identifier("PackageCertificate", "Key of the row.").Key(),
            Column.Identifier("DigitalCertificate_", "A certificate that other packages of one installation may be signed with.").References("MsiDigitalCertificate"),
        ]),

        new("MsiPatchCertificate",
        [
            Column.Identifier("PatchCertificate", "Key of the row.").Key(),
            Column.Identifier("DigitalCertificate_", "A certificate that patches may be signed with.").References("MsiDigitalCertificate"),
        ]),
    ];
}
