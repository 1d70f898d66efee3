using System;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>A test with an emulator of StorageGRID and its root user.</summary>
public abstract class TenantTest : IAsyncLifetime
{
    private StorageGridEmulator? _emulator;
    private TenantCaller? _root;

    private protected ManualClock Clock { get; } = new();

    private protected StorageGridEmulator Emulator => _emulator!;

    private protected TenantCaller Root => _root!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { TimeProvider = Clock });
        _root = await TenantCaller.RootAsync(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _root?.Dispose();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
