using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>A data file that was cut off is mended and says so; one that is damaged is refused.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<int> _ends = [];
    private byte[] _bytes = [];

    public async ValueTask InitializeAsync()
    {
        var file = _folder.File("good.data");
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
        using var client = new SignedClient(emulator);
        Note(file);
        for (var bucket = 0; bucket < 5; bucket++)
        {
            (await client.ProvisionAsync($"bucket-{bucket}")).Ok();
            Note(file);
        }

        _bytes = await ReadAsync(file);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_has_every_change_before_the_cut()
    {
        // Every cut near the borders of records, and some in between.
        var random = new Random(3);
        var cuts = _ends.SelectMany(static end => new[] { end - 1, end, end + 1, end + 4, end + 19, end + 20, end + 21 })
            .Concat(Enumerable.Range(0, 40).Select(_ => random.Next(_bytes.Length))).Append(0).Append(1)
            .Where(cut => cut >= 0 && cut <= _bytes.Length).Distinct();
        foreach (var cut in cuts)
        {
            var file = _folder.Copy("cut.data", _bytes.AsSpan(0, cut));
            var whole = _ends.LastOrDefault(end => end <= cut);
            await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
            Assert.Equal(Math.Max(0, _ends.IndexOf(whole)), await BucketsAsync(emulator));
            if (whole == cut || cut < _ends[0])
            {
                Assert.Null(emulator.DroppedRecord);
                continue;
            }

            var dropped = emulator.DroppedRecord!;
            Assert.Equal((file, whole, cut - whole), (dropped.File, dropped.Offset, dropped.Bytes));
            foreach (var part in new object[] { file, whole, cut - whole })
                Assert.Contains(FormattableString.Invariant($"{part}"), dropped.ToString());
            Assert.Equal(whole, new FileInfo(file).Length);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 19)]
    [InlineData(0, 5000)]
    [InlineData(3, 500)]
    [InlineData(10, 500)]
    [InlineData(20, 500)]
    [InlineData(60, 0)]
    [InlineData(60, -60)]
    public async Task A_last_record_that_ends_in_zeros_was_cut_off(int written, int zeros)
    {
        // The file grew to the size of the record, or beyond, before it was written.
        var start = _ends[^2];
        var record = _bytes[start..];
        var tail = new byte[zeros <= 0 ? record.Length + zeros : written + zeros];
        record.AsSpan(0, Math.Min(written, tail.Length)).CopyTo(tail);
        var file = _folder.Copy("zeros.data", [.. _bytes[..start], .. tail]);
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
        Assert.Equal(4, await BucketsAsync(emulator));
        Assert.Equal((start, tail.Length), (emulator.DroppedRecord!.Offset, emulator.DroppedRecord.Bytes));
    }

    [Fact]
    public async Task A_changed_bit_anywhere_is_an_error_with_its_place()
    {
        var random = new Random(5);
        var places = _ends.SkipLast(1).SelectMany(static end => Enumerable.Range(end, 24)).Concat(Enumerable.Range(0, 200).Select(_ => random.Next(_bytes.Length))).Append(_bytes.Length - 1);
        foreach (var place in places.Distinct())
        {
            var damaged = _bytes.ToArray();
            damaged[place] ^= (byte)(1 << random.Next(8));
            var file = _folder.Copy("bit.data", damaged);
            var error = await Assert.ThrowsAsync<InvalidDataException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file }));
            Assert.Contains(file, error.Message);
            Assert.Contains(place < _ends[0] ? "no data file" : FormattableString.Invariant($"at byte {_ends.Last(end => end <= place)} of"), error.Message);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(4, 4)]
    [InlineData(0, 3)]
    public async Task A_record_in_the_wrong_place_is_an_error(int record, int place)
    {
        byte[] moved = [.. _bytes[.._ends[place]], .. _bytes[_ends[record].._ends[record + 1]], .. _bytes[_ends[place]..]];
        var file = _folder.Copy("moved.data", moved);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file }));
        Assert.Contains("at byte", error.Message);
    }

    [Fact]
    public async Task A_missing_record_is_an_error()
    {
        var file = _folder.Copy("missing.data", [.. _bytes[.._ends[1]], .. _bytes[_ends[2]..]]);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file }));
        Assert.Contains($"at byte {_ends[1]} of", error.Message);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"keys\":[]}\n")]
    [InlineData("StorageGrants Tigris emulator data 2\n")]
    public async Task A_foreign_file_is_left_alone(string text)
    {
        var file = _folder.Copy("foreign.data", System.Text.Encoding.UTF8.GetBytes(text));
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file }));
        Assert.Contains(file, error.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(file));
    }

    private void Note(string file) => _ends.Add((int)new FileInfo(file).Length);

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static async Task<int> BucketsAsync(TigrisEmulator emulator)
    {
        using var client = new SignedClient(emulator);
        var reply = await client.GetAsync("buckets");
        return (int)reply.Status == TigrisEmulatorChoices.UnknownOrganizationStatus ? 0 : reply.Ok().Json.GetProperty("buckets").GetArrayLength();
    }
}
