using System;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

/// <summary>A test with an emulator of Backblaze and its master key.</summary>
public abstract class BackblazeTest : IAsyncLifetime
{
    private BackblazeEmulator? _emulator;
    private NativeClient? _master;

    private protected ManualClock Clock { get; } = new();

    private protected BackblazeEmulator Emulator => _emulator!;

    private protected NativeClient Master => _master!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await BackblazeEmulator.StartAsync(new BackblazeEmulatorOptions { TimeProvider = Clock, GroupNames = ["Resellers", "Others"] });
        _master = await NativeClient.MasterAsync(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _master?.Dispose();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
