using System;

namespace StorageGrants.Access;

/// <summary>Answers to requests that no step of a system can speak of.</summary>
internal static class BuiltInSteps
{
    /// <summary>The catalogue does not know the operation.</summary>
    public static AccessStep UnknownOperation { get; } = Create("unknown-operation", Effect.Undocumented, "The catalogue knows no operation {operation}.");

    /// <summary>The data do not know the principal.</summary>
    public static AccessStep UnknownPrincipal { get; } = Create("unknown-principal", Effect.Deny, "The data of the organization know no principal {principal}.");

    /// <summary>The system has no steps for the plane of the operation.</summary>
    public static AccessStep NoSteps { get; } = Create("no-steps", Effect.Undocumented, "The role file has no steps for the plane of {operation}.");

    private static AccessStep Create(string id, Effect effect, string reason) =>
        new(id, null, effect, Evidence.Inferred, reason, Array.Empty<string>(), default);
}
