using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.Journal;

/// <summary>The bytes of a data file and when they are safe. One writer at a time.</summary>
internal interface IDataFile : IDisposable
{
    /// <summary>What messages call the file.</summary>
    string Name { get; }

    byte[] ReadAll();

    /// <summary>Adds bytes at the end; they are safe only after <see cref="Flush"/>.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Returns when everything appended survives a crash of the machine.</summary>
    void Flush();

    /// <summary>Cuts the file off, safely.</summary>
    void Truncate(long length);

    /// <summary>Puts <paramref name="parts"/> in place of everything, safely: after a crash the file is the old one or the new one.</summary>
    /// <returns>False when it could not be done and the file is as it was.</returns>
    bool TryReplace(IEnumerable<byte[]> parts);
}
