namespace StorageGrants.Benchmarks.Evaluation;

/// <summary>What was measured of one system: decisions a second by how many grants the principal holds, bytes of all of them, milliseconds to the first answer.</summary>
internal sealed record Figures(string System, double One, double Ten, double Thousand, long Bytes, double StartMilliseconds);
