using System;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>A test with an emulator, one organization and a signing client.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    private TigrisEmulator? _emulator;
    private SignedClient? _client;

    private protected ManualClock Clock { get; } = new();

    private protected TigrisEmulator Emulator => _emulator!;

    private protected SignedClient Client => _client!;

    protected virtual string Edition => TigrisEdition.June2026;

    public async ValueTask InitializeAsync()
    {
        _emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { Edition = Edition, TimeProvider = Clock });
        _client = new SignedClient(_emulator, Clock);
        (await _client.ProvisionAsync("home-bucket", "owner")).Ok();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
