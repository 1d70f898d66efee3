namespace StorageGrants.Access.Grants;

/// <summary>How a property lists policies for the same key: by their names, or as documents to create.</summary>
public sealed class GrantPolicyShape
{
    /// <summary>Creates a shape.</summary>
    /// <param name="property">The property.</param>
    public GrantPolicyShape(string property) => Property = property;

    /// <summary>The property, such as <c>attach_policies</c>.</summary>
    public string Property { get; }

    /// <summary>Whether it lists names.</summary>
    public bool ListsNames { get; set; }

    /// <summary>The regular expression that names match, or null when the schema states none.</summary>
    public string? NamePattern { get; set; }

    /// <summary>The property of an element that holds a policy document, such as <c>document</c>; null when it lists names.</summary>
    public string? DocumentProperty { get; set; }
}
