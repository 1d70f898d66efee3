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
        Principal = Move(request.Principal),
        Key = Move(request.Key),
        KeyRole = Move(request.KeyRole),
        Grants = request.Grants.Select(Move).ToArray(),
        HasUnreadGrants = request.HasUnreadGrants,
        Policies = request.Policies.Select(Move).ToArray(),
        GrantsOrigin = request.GrantsOrigin is { } grants ? Move(grants) : null,
        PolicyNames = request.PolicyNames.Select(item => (item.Shape, Move(item.Name))).ToArray(),
        CreatedPolicies = request.CreatedPolicies.Select(policy => policy.Moved(Move)).ToArray(),
        Misnamed = request.Misnamed.Select(property => new MisnamedProperty(Move(property.Written), property.Meant, property.IsMeantFree)).ToArray(),
        HasUnreadPolicies = request.HasUnreadPolicies,
        IsComplete = request.IsComplete,
        HasOtherCallsAsCaller = request.HasOtherCallsAsCaller,
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
        var moved = Move(((JsonOrigin)origin).Span);
        moved.Element = ((JsonOrigin)origin).Element is { } element ? Move(element) : null;
        return moved;
    }

    // Only what is written in one literal, separators included, can leave a list.
    private ElementPlace? Move(ElementPlace element)
    {
        var from = element.PreviousEnd >= 0 ? element.PreviousEnd : element.Start;
        var to = element.NextStart >= 0 ? element.NextStart : element.End;
        if (!_text.IsWrittenInLines(from, to - from))
            return null;
        var place = _text.PlaceOf(element.Start, element.End - element.Start);
        return new ElementPlace(
            place.Start,
            place.End,
            element.PreviousEnd >= 0 ? _text.PlaceOf(element.PreviousEnd - 1, 1).End : -1,
            element.NextStart >= 0 ? _text.PlaceOf(element.NextStart, 1).Start : -1);
    }

    /// <summary>The place in C# of a range of the JSON text.</summary>
    public CodeOrigin Move(JsonSpan span)
    {
        if (_text.ValueAt(span.Start, span.Length) is { } value)
            return value;
        var isWritten = span.Length > 2 && _text.IsWritten(span.Start, span.Length);
        if (isWritten)
            return new CodeOrigin(Locate(span.Start, span.Length), EditKind.JsonText, _text.PlaceOf(span.Start + 1, span.Length - 2));

        // What fills a JSON string from elsewhere is pointed at without the pieces of literal around it.
        var isFilled = span.Length > 2 && _text.IsOnePiece(span.Start + 1, span.Length - 2);
        return new CodeOrigin(isFilled ? Locate(span.Start + 1, span.Length - 2) : Locate(span.Start, span.Length));
    }

    private Location Locate(int start, int length) => Location.Create(_text.Tree, _text.PlaceOf(start, length));
}
