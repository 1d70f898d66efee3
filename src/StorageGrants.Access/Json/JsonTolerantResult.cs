using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>What could be read of a text, and everything in it that is not JSON.</summary>
internal sealed class JsonTolerantResult
{
    public JsonTolerantResult(JsonValue? root, IReadOnlyList<JsonFault> faults, int faultCount)
    {
        Root = root;
        Faults = faults;
        FaultCount = faultCount;
    }

    /// <summary>The value as far as it could be read, or null when there is none.</summary>
    public JsonValue? Root { get; }

    /// <summary>The first faults, at most <see cref="JsonParser.MaxFaults"/>, in the order in which they were met.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }

    /// <summary>How many there are in all.</summary>
    public int FaultCount { get; }
}
