using System;

namespace StorageGrants.Access.Schemas;

/// <summary>What the schema accepts as the value of a generated property or parameter. Analyzers compare constants with it; nothing is checked at run time.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SchemaLimitsAttribute : Attribute
{
    /// <summary>A regular expression that a text must match, or null for none.</summary>
    public string? Pattern { get; set; }

    /// <summary>The least number of characters of a text; 0 for no limit.</summary>
    public int MinLength { get; set; }

    /// <summary>The greatest number of characters of a text; -1 for no limit.</summary>
    public int MaxLength { get; set; } = -1;

    /// <summary>The least number; not a number for no limit.</summary>
    public double Minimum { get; set; } = double.NaN;

    /// <summary>The greatest number; not a number for no limit.</summary>
    public double Maximum { get; set; } = double.NaN;
}
