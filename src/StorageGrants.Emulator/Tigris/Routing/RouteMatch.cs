using System.Collections.Generic;
using StorageGrants.Emulator.Tigris.Responses;

namespace StorageGrants.Emulator.Tigris.Routing;

/// <summary>A route with its path parameters, or the refusal when there is none.</summary>
internal readonly record struct RouteMatch(Route? Route, IReadOnlyDictionary<string, string>? Parameters, Answer? Refusal);
