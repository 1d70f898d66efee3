namespace StorageGrants.Access;

/// <summary>A question about a request that holds or does not.</summary>
internal abstract class AccessTest
{
    public abstract bool Holds(ref Evaluation evaluation);

    /// <summary>Notes the grants and policies by which it holds.</summary>
    public virtual void Trace(ref Evaluation evaluation, AccessTrace trace)
    {
    }
}
