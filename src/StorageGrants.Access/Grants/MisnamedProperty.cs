namespace StorageGrants.Access.Grants;

/// <summary>A property that has the name another interface of the vendor gives it.</summary>
public sealed class MisnamedProperty
{
    /// <summary>Creates a misnamed property.</summary>
    /// <param name="written">Its name as written, and where.</param>
    /// <param name="meant">The name it has here.</param>
    /// <param name="isMeantFree">Whether the object has nothing under the name it has here.</param>
    public MisnamedProperty(GrantText written, string meant, bool isMeantFree = true)
    {
        IsMeantFree = isMeantFree;
        Written = written;
        Meant = meant;
    }

    /// <summary>Its name as written, and where.</summary>
    public GrantText Written { get; }

    /// <summary>The name it has here.</summary>
    public string Meant { get; }

    /// <summary>Whether the object has nothing under the name it has here, not even null, so that the property can be renamed.</summary>
    public bool IsMeantFree { get; }
}
