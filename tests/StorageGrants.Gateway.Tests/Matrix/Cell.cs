namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>One call by one caller beside one policy: what the gateway did, and what the evaluator says.</summary>
internal sealed record Cell(S3Call Call, PolicyVariant Variant, string Caller, string Bucket, string Measured)
{
    public string Decided { get; init; } = "";

    public bool Agrees => Measured == Decided;

    /// <summary>As the list of remainders names it.</summary>
    public string Id => Call.Name + " | " + Variant.Name + " | " + Caller;
}
