namespace StorageGrants.Access;

/// <summary>Holds when the principal has expired, or when it expires and the request does not say when it is made.</summary>
internal sealed class ExpiryTest(bool isPast) : AccessTest
{
    public override bool Holds(ref Evaluation evaluation) =>
        evaluation.Principal?.Expires is { } expires && (evaluation.Request.Time is { } time ? isPast && time >= expires : !isPast);
}
