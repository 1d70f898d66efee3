using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>Everything in a text that is not JSON.</summary>
internal sealed class JsonTolerantResult
{
    public JsonTolerantResult(bool hasRoot, IReadOnlyList<JsonFault> faults, int faultCount)
    {
        HasRoot = hasRoot;
        Faults = faults;
        FaultCount = faultCount;
    }

    /// <summary>Whether the first token is the value, as far as it could be read; otherwise there is none.</summary>
    public bool HasRoot { get; }

    /// <summary>The first faults, at most <see cref="JsonParser.MaxFaults"/>, in the order in which they were met.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }

    /// <summary>How many there are in all.</summary>
    public int FaultCount { get; }
}
