using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Moves a request read from JSON to the places in C# source its text comes from.</summary>
internal sealed class LiteralPlaces
{
    private readonly MappedText _text;

    public LiteralPlaces(MappedText text) => _text = text;

    public GrantRequest Move(GrantRequest request) => new(request.Shape, Move(request.Origin))
    {
        CallerRole = Move(request.CallerRole),
        Grants = request.Grants.Select(Move).ToArray(),
        HasUnreadGrants = request.HasUnreadGrants,
        Policies = request.Policies.Select(Move).ToArray(),
        IsEntryOnly = request.IsEntryOnly,
    };

    private GrantEntry Move(GrantEntry entry) => new(entry.Shape, Move(entry.Scope), Move(entry.Role), Move(entry.Origin));

    private GrantText Move(GrantText text)
    {
        if (text.Origin is null)
            return text;
        var origin = Move(text.Origin);
        return text.Value is { } value && value.IndexOf(TextExpression.Hole) < 0 ? GrantText.Known(value, origin) : GrantText.Unknown(origin);
    }

    private CodeOrigin Move(GrantOrigin origin)
    {
        var span = ((JsonOrigin)origin).Span;
        var location = Location.Create(_text.Tree, _text.PlaceOf(span.Start, span.Length));
        return ContentOf(span) is { } content ? new CodeOrigin(location, EditKind.JsonText, content) : new CodeOrigin(location);
    }

    // What stands between the quotes of a JSON string, where it is written in one piece.
    private TextSpan? ContentOf(JsonSpan span) =>
        span.Length > 2 && _text.IsWritten(span.Start, span.Length) ? _text.PlaceOf(span.Start + 1, span.Length - 2) : null;
}
