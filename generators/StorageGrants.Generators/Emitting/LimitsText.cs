using System.Globalization;
using System.Text;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>The attribute that tells analyzers what a schema accepts.</summary>
internal static class LimitsText
{
    public static string Of(LimitsSpec limits)
    {
        var builder = new StringBuilder();
        Add(builder, "Pattern", limits.Pattern is { } pattern ? Literal.Of(pattern) : null);
        Add(builder, "MinLength", limits.MinLength is { } minLength ? Literal.Number(minLength) : null);
        Add(builder, "MaxLength", limits.MaxLength is { } maxLength ? Literal.Number(maxLength) : null);
        Add(builder, "Minimum", limits.Minimum is { } minimum ? Number(minimum) : null);
        Add(builder, "Maximum", limits.Maximum is { } maximum ? Number(maximum) : null);
        return "[__Schema.SchemaLimits(" + builder + ")]";
    }

    private static void Add(StringBuilder builder, string name, string? value)
    {
        if (value is not null)
            builder.Append(builder.Length == 0 ? "" : ", ").Append(name).Append(" = ").Append(value);
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture) + "d";
}
