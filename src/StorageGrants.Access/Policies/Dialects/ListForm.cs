namespace StorageGrants.Access.Policies;

/// <summary>How a dialect wants an element that can hold several values.</summary>
internal enum ListForm
{
    Either,
    List,
    Single,
}
