using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>A bucket without its files, of which the emulator has none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Who may download.</param>
/// <param name="Revision">Grows with every change.</param>
/// <param name="Settings">Other members as JSON texts, by the name a request gives them.</param>
internal sealed record Bucket(string Id, long Sequence, string Name, string Type, long Revision, IReadOnlyDictionary<string, string> Settings) : ISequenced
{
    string ISequenced.Key => Id;
}
