using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StorageGrants.Emulator.Journal;

/// <summary>Keeps every change in a file before it happens. Not thread-safe by itself.</summary>
/// <typeparam name="TChange">What one operation of the emulated system changes.</typeparam>
internal sealed class ChangeJournal<TChange> : IDisposable
{
    // Below this a file is not worth writing anew.
    private const long CompactionFloor = 64 * 1024;
    private const int CompactionFactor = 4;

    private readonly IDataFile _file;
    private readonly byte[] _signature;
    private readonly JsonTypeInfo<TChange> _json;
    private long _length;
    private long _compactAt = CompactionFloor;
    private int _recordsRead;
    private Exception? _failure;

    /// <summary>Reads the file; every change in it is handed to <paramref name="apply"/>.</summary>
    /// <param name="file">The data file, taken over.</param>
    /// <param name="system">The emulated system, which no other can read the file of.</param>
    /// <param name="json">How a change is written.</param>
    /// <param name="apply">Takes the changes of the file, in order.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or is none of the emulator's.</exception>
    public ChangeJournal(IDataFile file, string system, JsonTypeInfo<TChange> json, Action<TChange> apply)
    {
        (_file, _json, _signature) = (file, json, JournalReader.SignatureOf(system));
        var bytes = file.ReadAll();
        var reader = new JournalReader(file.Name, bytes, _signature);
        if (reader.IsEmpty)
        {
            file.Truncate(0);
            file.Append(_signature);
            file.Flush();
            _length = _signature.Length;
            return;
        }

        _length = reader.Read((position, content) =>
        {
            Apply(position, content, apply);
            _recordsRead++;
        });
        if (_length == bytes.Length)
            return;
        Dropped = new DroppedRecord(file.Name, _length, bytes.Length - _length);
        file.Truncate(_length);
    }

    /// <summary>The last record, when it was cut off.</summary>
    public DroppedRecord? Dropped { get; }

    /// <summary>Returns when <paramref name="change"/> is safe.</summary>
    /// <exception cref="JournalException">It could not be written. Nothing can be written any more, since how the file ends is unknown.</exception>
    public void Append(TChange change)
    {
        if (_failure is not null)
            throw Failed();
        try
        {
            var frame = JournalFrame.Write(_length, JsonSerializer.SerializeToUtf8Bytes(change, _json));
            _file.Append(frame);
            _file.Flush();
            _length += frame.Length;
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw Failed();
        }
    }

    /// <summary>Writes the file anew when most of its records are out of date.</summary>
    /// <param name="live">How many things there are now.</param>
    /// <param name="everything">What the file has to say.</param>
    public void CompactAtStart(int live, Func<IEnumerable<TChange>> everything)
    {
        if (_recordsRead <= live)
            _compactAt = Math.Max(CompactionFloor, _length * CompactionFactor);
        CompactWhenDue(everything);
    }

    /// <summary>Writes the file anew when it has grown far beyond what it says.</summary>
    public void CompactWhenDue(Func<IEnumerable<TChange>> everything)
    {
        if (_length < _compactAt)
            return;
        var (length, before) = (0L, _length);
        IEnumerable<byte[]> Parts()
        {
            length = _signature.Length;
            yield return _signature;
            foreach (var change in everything())
            {
                var frame = JournalFrame.Write(length, JsonSerializer.SerializeToUtf8Bytes(change, _json));
                length += frame.Length;
                yield return frame;
            }
        }

        try
        {
            _length = _file.TryReplace(Parts()) ? length : before;
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        _compactAt = Math.Max(CompactionFloor, _length * CompactionFactor);
    }

    public void Dispose()
    {
        _failure ??= new ObjectDisposedException(nameof(ChangeJournal<TChange>));
        _file.Dispose();
    }

    private void Apply(long position, ReadOnlyMemory<byte> content, Action<TChange> apply)
    {
        try
        {
            apply(JsonSerializer.Deserialize(content.Span, _json)!);
        }
        catch (Exception reason)
        {
            throw new InvalidDataException(
                $"{_file.Name}: the record at byte {position} is whole but does not fit what stands before it, or was written by another version. The file was left as it is.", reason);
        }
    }

    private JournalException Failed() => new(
        $"{_file.Name} cannot be written ({_failure!.Message}). The change was not made, and no other will be until the emulator is started again.", _failure);
}
