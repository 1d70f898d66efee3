using System.Collections.Generic;
using StorageGrants.Emulator.Requests;

namespace StorageGrants.Emulator.Routing;

/// <summary>A route with its path parameters, or the refusal when there is none.</summary>
internal readonly record struct RouteMatch(Route? Route, IReadOnlyDictionary<string, string>? Parameters, Refusal? Refusal);
