using System;
using System.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>A policy document inside a JSON document, and what its place tells about it.</summary>
internal sealed class FoundPolicy
{
    public FoundPolicy(JsonValue value, string? dialect, PolicyKind? kind)
    {
        Value = value;
        Dialect = dialect;
        Kind = kind;
    }

    public JsonValue Value { get; }

    public string? Dialect { get; }

    public PolicyKind? Kind { get; }

    /// <summary>Reads it for the rules.</summary>
    /// <param name="text">The text that the positions count in.</param>
    /// <param name="locate">Turns a range of that text into a place.</param>
    public PolicySubject ToSubject(string text, Func<JsonSpan, GrantOrigin> locate) => new(PolicyParser.Parse(Value), Value.Span, locate)
    {
        Text = text,
        DialectName = Dialect,
        Kind = Kind,
        ByteLength = Encoding.UTF8.GetByteCount(text.Substring(Value.Span.Start, Value.Span.Length)),
    };
}
