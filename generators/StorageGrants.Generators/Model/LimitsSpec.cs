namespace StorageGrants.Generators.Model;

/// <summary>What a schema accepts as a text or a number.</summary>
/// <param name="Pattern">A regular expression, or null.</param>
/// <param name="MinLength">Least number of characters, or null.</param>
/// <param name="MaxLength">Greatest number of characters, or null.</param>
/// <param name="Minimum">Least number, or null.</param>
/// <param name="Maximum">Greatest number, or null.</param>
internal sealed record LimitsSpec(string? Pattern, int? MinLength, int? MaxLength, double? Minimum, double? Maximum);
