using System;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>A node of the directory tree ([MS-CFB] 2.6.1).</summary>
/// <param name="Name">The stream's or the root's name.</param>
/// <param name="Type">Root or stream.</param>
/// <param name="ClassId">CLSID of the root; empty for streams.</param>
/// <param name="Left">Number of the left sibling.</param>
/// <param name="Right">Number of the right sibling.</param>
/// <param name="Child">Number of the tree's top, at the root.</param>
/// <param name="StartSector">First sector, or mini sector, of the content.</param>
/// <param name="Size">Length of the content in bytes.</param>
internal sealed record DirectoryEntry(string Name, byte Type, Guid ClassId, uint Left, uint Right, uint Child, uint StartSector, long Size);
