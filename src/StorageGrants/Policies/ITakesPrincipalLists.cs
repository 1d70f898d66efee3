namespace StorageGrants.Policies;

/// <summary>Marks dialects whose statements may name several principals.</summary>
public interface ITakesPrincipalLists
{
}
