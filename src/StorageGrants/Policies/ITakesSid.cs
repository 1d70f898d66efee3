namespace StorageGrants.Policies;

/// <summary>Marks dialects whose statements may have identifiers.</summary>
public interface ITakesSid
{
}
