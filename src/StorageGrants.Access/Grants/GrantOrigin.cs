namespace StorageGrants.Access.Grants;

/// <summary>The place a value of a grant was read from. Each surface (JSON text, C# code) has its own kind.</summary>
public abstract class GrantOrigin
{
}
