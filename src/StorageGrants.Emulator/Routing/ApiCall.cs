using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Routing;

/// <summary>One request of a known caller, valid by the schemas of its operation.</summary>
/// <param name="Route">The path and method it is for.</param>
/// <param name="Path">The path parameters, decoded.</param>
/// <param name="Query">The query parameters that the operation has, as an object.</param>
/// <param name="Body">The body; an empty object when there is none.</param>
/// <param name="Address">Scheme and host the request came to, without a slash at the end.</param>
internal sealed record ApiCall(Route Route, IReadOnlyDictionary<string, string> Path, JsonValue Query, JsonValue Body, string Address);
