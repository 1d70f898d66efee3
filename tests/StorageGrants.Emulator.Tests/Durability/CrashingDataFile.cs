using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>A data file that crashes after a number of calls: of what was not flushed, any first part may survive.</summary>
internal sealed class CrashingDataFile(byte[] content, Random random, int calls) : IDataFile
{
    private byte[] _written = content;
    private byte[] _safe = content;
    private int _calls = calls;

    public string Name => "crashing.data";

    public bool Crashed { get; private set; }

    public int Replacements { get; private set; }

    /// <summary>What is there after the crash.</summary>
    public byte[] Survivors()
    {
        if (!_written.AsSpan().StartsWith(_safe))
            return _safe;
        return random.Next(3) == 0 ? _written : _written[..random.Next(_safe.Length, _written.Length + 1)];
    }

    public byte[] ReadAll() => _written;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var added = bytes[..(IsCrash() ? random.Next(bytes.Length + 1) : bytes.Length)];
        _written = [.. _written, .. added];
        ThrowIfCrashed();
    }

    public void Flush()
    {
        if (!IsCrash())
            _safe = _written;
        ThrowIfCrashed();
    }

    public void Truncate(long length)
    {
        _written = _written[..(int)length];
        if (!IsCrash())
            _safe = _written;
        ThrowIfCrashed();
    }

    public bool TryReplace(IEnumerable<byte[]> parts)
    {
        byte[] replacement = [.. parts.SelectMany(static part => part)];
        // Either the name changed before the crash or it did not.
        if (!IsCrash() || random.Next(2) == 0)
            _written = _safe = replacement;
        ThrowIfCrashed();
        Replacements++;
        return true;
    }

    public void Dispose()
    {
    }

    private bool IsCrash()
    {
        ThrowIfCrashed();
        return Crashed = --_calls < 0;
    }

    private void ThrowIfCrashed()
    {
        if (Crashed)
            throw new IOException("the machine crashed");
    }
}
