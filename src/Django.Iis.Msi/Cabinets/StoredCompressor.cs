using System;
using System.Collections.Generic;
using System.Threading;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Divides a payload into blocks and leaves their bytes as they are.</summary>
internal sealed class StoredCompressor : FolderCompressor
{
    public override ushort TypeCode => CabinetFormat.CompressionNone;

    public override IEnumerable<byte[]> Compress(PayloadReader reader, CancellationToken cancellationToken)
    {
        var block = new byte[CabinetFormat.BlockSize];
        for (var read = reader.Read(block, 0, block.Length); read > 0; read = reader.Read(block, 0, block.Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return DataRecord.Encode(block.AsSpan(0, read), read);
        }
    }
}
