using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Parsing;

/// <summary>Something wrong with a schema, at its place in the file.</summary>
/// <param name="Id">Diagnostic id, <c>SGR0003</c> to <c>SGR0005</c>, or that of a failure.</param>
/// <param name="Path">Path of the file as the compiler gave it.</param>
/// <param name="Span">The offending token.</param>
/// <param name="Message">What is wrong and what is accepted.</param>
/// <param name="Related">Other places that belong to it.</param>
internal sealed record SchemaProblem(string Id, string Path, JsonSpan Span, string Message, EquatableArray<SchemaPlace> Related)
{
    public const string UnresolvedReference = "SGR0003";
    public const string Unsupported = "SGR0004";
    public const string NameCollision = "SGR0005";

    /// <summary>The generator itself failed on the file; nothing was emitted for it.</summary>
    public const string Failure = "SGR9000";

    public static SchemaProblem OfFailure(SchemaFile file, System.Exception failure) => new(
        Failure,
        file.Path,
        new JsonSpan(0, 0),
        "The generator failed on this file and emitted nothing for it: " + failure.GetType().Name + ": " + failure.Message,
        EquatableArray<SchemaPlace>.Empty);
}

internal sealed record SchemaPlace(string Path, JsonSpan Span);
