namespace StorageGrants.Tool.Checks;

/// <summary>Why a finding is accepted.</summary>
/// <param name="Justification">The reason given.</param>
/// <param name="Source">The suppression file or baseline as shown to the user.</param>
internal sealed record SuppressionNote(string Justification, string Source);
