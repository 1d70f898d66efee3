using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Generators.Emitting;

/// <summary>A text in blocks: generated files of megabytes need neither one large array nor a copy as a string.</summary>
internal sealed class BlockText : SourceText
{
    private const int Shift = 14;

    /// <summary>Characters in a block, few enough to stay off the large object heap.</summary>
    public const int BlockLength = 1 << Shift;

    private readonly char[][] _blocks;

    /// <param name="full">Blocks that are full.</param>
    /// <param name="last">The last block.</param>
    /// <param name="used">Characters of the last block.</param>
    public BlockText(List<char[]> full, char[] last, int used)
    {
        _blocks = new char[full.Count + 1][];
        full.CopyTo(_blocks);
        _blocks[full.Count] = last;
        Length = (full.Count << Shift) + used;
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length { get; }

    public override char this[int position] =>
        (uint)position < (uint)Length ? _blocks[position >> Shift][position & (BlockLength - 1)] : throw new ArgumentOutOfRangeException(nameof(position));

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        if (sourceIndex < 0 || count < 0 || sourceIndex > Length - count)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));

        while (count > 0)
        {
            var offset = sourceIndex & (BlockLength - 1);
            var copied = Math.Min(count, BlockLength - offset);
            Array.Copy(_blocks[sourceIndex >> Shift], offset, destination, destinationIndex, copied);
            sourceIndex += copied;
            destinationIndex += copied;
            count -= copied;
        }
    }
}
