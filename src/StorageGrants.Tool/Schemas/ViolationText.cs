using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Tool.Schemas;

/// <summary>Says in one sentence which value is not accepted and what would be.</summary>
internal static class ViolationText
{
    private const int MaxValue = 60;
    private const int MaxAccepted = 24;

    public static string Of(ViolationLeaf leaf, JsonValue? value)
    {
        var error = leaf.Error;
        var shown = IsSensitive(error.Schema) ? "this value" : Shown(value);
        return error.Kind switch
        {
            ValidationErrorKind.NoAdditionalPropertiesAllowed => UnknownProperty(leaf),
            ValidationErrorKind.ExcludedSchemaValidates => shown + " is not accepted here" + Because(leaf),
            ValidationErrorKind.PatternMismatch => shown + " does not match " + error.Schema.Pattern + Because(leaf),
            ValidationErrorKind.StringTooShort => shown + " is shorter than " + Number(error.Schema.MinLength),
            ValidationErrorKind.StringTooLong => shown + " is longer than " + Number(error.Schema.MaxLength),
            ValidationErrorKind.NumberTooSmall => shown + " is below the minimum of " + Number(error.Schema.Minimum),
            ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => shown + " is above the maximum of " + Number(error.Schema.Maximum),
            ValidationErrorKind.TooFewItems => "the array has fewer items than " + Number(error.Schema.MinItems),
            ValidationErrorKind.TooManyItems => "the array has more items than " + Number(error.Schema.MaxItems),
            ValidationErrorKind.ItemsNotUnique => "the array holds the same item twice" + Because(leaf),
            ValidationErrorKind.NotOneOf when leaf.Accepted.Count == 0 => shown + " fits several alternatives of which exactly one is accepted" + Because(leaf),
            _ => Refused(leaf, shown, value),
        };
    }

    public static string OfMissing(IReadOnlyList<string> properties) => properties.Count == 1
        ? "the property '" + properties[0] + "' is missing"
        : "the properties " + string.Join(", ", properties.Select(property => "'" + property + "'")) + " are missing";

    /// <summary>What the schema of an error accepts, in a few words; empty when it cannot be told so.</summary>
    public static IReadOnlyList<string> Accepted(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NotInEnumeration => error.Schema.ActualSchema.Enumeration.Select(value => value?.ToString() ?? "null").ToList(),
        ValidationErrorKind.StringExpected => ["a string"],
        ValidationErrorKind.NumberExpected => ["a number"],
        ValidationErrorKind.IntegerExpected => ["an integer"],
        ValidationErrorKind.BooleanExpected => ["true or false"],
        ValidationErrorKind.ObjectExpected => ["an object"],
        ValidationErrorKind.ArrayExpected => ["an array"],
        ValidationErrorKind.NullExpected => ["null"],
        ValidationErrorKind.PatternMismatch => ["text that matches " + error.Schema.Pattern],
        ValidationErrorKind.PropertyRequired => ["an object with '" + error.Property + "'"],
        _ => [],
    };

    private static string Refused(ViolationLeaf leaf, string shown, JsonValue? value)
    {
        var accepted = leaf.Accepted.Count > 0 ? leaf.Accepted : Accepted(leaf.Error);
        if (accepted.Count == 0)
            return shown + " is not accepted (" + leaf.Error.Kind + ")" + Because(leaf);
        var nearest = value is { Kind: JsonKind.String } && NearestText.Find(value.Text, accepted) is { } near ? "; did you mean '" + near + "'?" : "";
        return shown + " is not accepted" + nearest + "; accepted " + List(accepted) + Because(leaf);
    }

    private static string UnknownProperty(ViolationLeaf leaf)
    {
        var error = leaf.Error;
        var known = error.Schema.ActualSchema.Properties.Keys.ToList();
        var nearest = NearestText.Find(error.Property ?? "", known) is { } near ? "; did you mean '" + near + "'?" : "";
        return "the property '" + error.Property + "' is not accepted here" + nearest + (known.Count == 0 ? "" : "; accepted " + List(known)) + Note(leaf.Outer);
    }

    private static string List(IReadOnlyList<string> accepted) =>
        (accepted.Count == 1 ? "is " : "are ") + string.Join(", ", accepted.Take(MaxAccepted)) + (accepted.Count > MaxAccepted ? ", …" : "");

    private static string Because(ViolationLeaf leaf) => Note(leaf.Error.Schema?.Description ?? leaf.Outer);

    // The first sentence of a description says what the value is; the rest is for reading at leisure.
    private static string Note(string? description)
    {
        if (string.IsNullOrEmpty(description))
            return "";
        var end = description.IndexOf(". ", System.StringComparison.Ordinal);
        return " (" + (end < 0 ? description : description[..end]).TrimEnd('.') + ")";
    }

    private static string Shown(JsonValue? value) => value switch
    {
        null => "this",
        { Kind: JsonKind.Object } => "an object",
        { Kind: JsonKind.Array } => "an array",
        { Kind: JsonKind.String } => "'" + Cut(value.Text) + "'",
        _ => Cut(value.Text),
    };

    private static string Cut(string text)
    {
        if (text.Length <= MaxValue)
            return text;
        var end = char.IsHighSurrogate(text[MaxValue - 1]) ? MaxValue - 1 : MaxValue;
        return text[..end] + "…";
    }

    private static string Number(object? limit) => System.Convert.ToString(limit, CultureInfo.InvariantCulture) ?? "the limit";

    private static bool IsSensitive(JsonSchema? schema) =>
        schema?.ActualSchema.ExtensionData?.TryGetValue("x-sensitive", out var mark) == true && mark is true;
}
