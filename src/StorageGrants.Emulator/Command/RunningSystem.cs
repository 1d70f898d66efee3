using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Command;

/// <summary>An emulator that was started from the command line.</summary>
/// <param name="Emulator">Stops when disposed.</param>
/// <param name="Secret">Where its secret is; its temporary file goes when it is disposed.</param>
/// <param name="BaseAddress">Where it listens.</param>
/// <param name="Dropped">The last record of the data file, when it was cut off.</param>
/// <param name="Facts">What callers need to know besides, by name.</param>
internal sealed record RunningSystem(
    IAsyncDisposable Emulator, SecretSource Secret, Uri BaseAddress, DroppedRecord? Dropped, IReadOnlyList<KeyValuePair<string, string>> Facts) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync().ConfigureAwait(false);
        Secret.Dispose();
    }
}
