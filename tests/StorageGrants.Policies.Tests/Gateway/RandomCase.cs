using System.Collections.Generic;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>A policy and a request drawn at random.</summary>
/// <param name="Policy">The text of the bucket policy.</param>
/// <param name="Caller">Who calls, or null for a request without a signature.</param>
/// <param name="Operation">What is called.</param>
/// <param name="Key">The object.</param>
/// <param name="Query">Members of the query.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Context">The condition keys that the request carries.</param>
public sealed record RandomCase(
    string Policy,
    string? Caller,
    RandomOperation Operation,
    string Key,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Context);
