using System.Collections.Generic;
using System.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using StorageGrants.Access.Json;
using StorageGrants.Tool.Checks;

namespace StorageGrants.Tool.Schemas;

/// <summary>Turns the validator's tree of errors into the few that a person has to mend.</summary>
internal sealed class ViolationReader
{
    private readonly JsonValue _root;
    private readonly JsonValueReader _tokens;

    public ViolationReader(JsonValue root, JsonValueReader tokens)
    {
        _root = root;
        _tokens = tokens;
    }

    public IReadOnlyList<SchemaViolation> Read(IEnumerable<ValidationError> errors)
    {
        var leaves = errors.SelectMany(error => Leaves(error, null)).ToList();
        var violations = new List<SchemaViolation>();
        foreach (var place in leaves.GroupBy(leaf => leaf.Error.LineNumber).OrderBy(group => group.Key))
        {
            var span = _tokens.SpanOf(place.Key);
            var value = ValueAt(span);
            // A value of the wrong type lacks everything else too; that says nothing more.
            var told = place.FirstOrDefault(leaf => IsTypeError(leaf.Error)) ?? place.FirstOrDefault(leaf => leaf.Error.Kind != ValidationErrorKind.PropertyRequired);
            var missing = told is not null && IsTypeError(told.Error) ? [] : Missing(place);
            if (missing.Count > 0)
                violations.Add(new SchemaViolation(Brief(span), JsonPointer.To(_root, span), ViolationText.OfMissing(missing)));
            if (told is not null)
                violations.Add(new SchemaViolation(told.Error.Kind == ValidationErrorKind.ExcludedSchemaValidates ? Brief(span) : span, JsonPointer.To(_root, span), ViolationText.Of(told, value)));
        }

        return violations;
    }

    private static List<string> Missing(IEnumerable<ViolationLeaf> place) =>
        place.Where(leaf => leaf.Error.Kind == ValidationErrorKind.PropertyRequired).Select(leaf => leaf.Error.Property ?? "").Distinct().ToList();

    private static List<ViolationLeaf> Leaves(ValidationError error, string? outer)
    {
        if (error is not ChildSchemaValidationError composite)
            return error is MultiTypeValidationError types ? [new ViolationLeaf(error, outer, Types(types))] : [new ViolationLeaf(error, outer, [])];

        // What a schema says of an object explains nothing about a value inside it.
        var descends = error.Kind is ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid;
        var context = descends ? null : error.Schema?.Description ?? outer;
        var branches = composite.Errors
            .Select(branch => branch.Value.SelectMany(child => Leaves(child, descends ? null : branch.Key.ActualSchema.Description ?? context)).ToList())
            .ToList();
        return error.Kind is ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf
            ? Choose(error, branches.Where(branch => branch.Count > 0).ToList(), context)
            : branches.SelectMany(branch => branch).ToList();
    }

    // Of several alternatives the one that was meant is the one that went deepest into the document.
    private static List<ViolationLeaf> Choose(ValidationError error, List<List<ViolationLeaf>> branches, string? context)
    {
        var withoutGuards = branches.Where(branch => !branch.All(leaf => leaf.Error.Kind == ValidationErrorKind.ExcludedSchemaValidates && IsAt(leaf, error))).ToList();
        var meant = withoutGuards.Count > 0 ? withoutGuards : branches;
        var ofType = meant.Where(branch => !branch.Any(leaf => IsTypeError(leaf.Error) && IsAt(leaf, error))).ToList();
        if (ofType.Count == 1)
            return ofType[0];

        var deepest = ofType.OrderByDescending(branch => branch.Max(leaf => leaf.Error.LineNumber)).FirstOrDefault();
        if (deepest is not null && deepest.Any(leaf => !IsAt(leaf, error)))
            return deepest;

        var accepted = meant.SelectMany(branch => branch).SelectMany(leaf => leaf.Accepted.Count > 0 ? leaf.Accepted : ViolationText.Accepted(leaf.Error)).Distinct().ToList();
        return [new ViolationLeaf(error, context, accepted)];
    }

    private static List<string> Types(MultiTypeValidationError error) =>
        error.Errors.Keys.Select(type => type.ToString().ToLowerInvariant()).ToList();

    private static bool IsAt(ViolationLeaf leaf, ValidationError error) => leaf.Error.LineNumber == error.LineNumber;

    private static bool IsTypeError(ValidationError error) => error.Kind is
        ValidationErrorKind.StringExpected or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected
        or ValidationErrorKind.BooleanExpected or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected
        or ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates;

    // An object that lacks something would otherwise be underlined from brace to brace.
    private static JsonSpan Brief(JsonSpan span) => new(span.Start, System.Math.Min(1, span.Length));

    private JsonValue? ValueAt(JsonSpan span)
    {
        var current = _root;
        while (current.Span != span)
        {
            var next = current.Items.FirstOrDefault(item => Holds(item.Span, span))
                ?? current.Properties.FirstOrDefault(property => Holds(property.Value.Span, span))?.Value;
            if (next is null)
                return null;
            current = next;
        }

        return current;
    }

    private static bool Holds(JsonSpan outer, JsonSpan inner) => outer.Start <= inner.Start && outer.End >= inner.End;
}

/// <summary>An error that is told, with what stands around it in the schema.</summary>
/// <param name="Error">The validator's error.</param>
/// <param name="Outer">What the schemas around the error's own say of the value, or null.</param>
/// <param name="Accepted">What several alternatives accept together; empty when the error's own schema tells.</param>
internal sealed record ViolationLeaf(ValidationError Error, string? Outer, IReadOnlyList<string> Accepted);
