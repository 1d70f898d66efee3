namespace StorageGrants.Access.Policies;

/// <summary>The form in which an engine holds the instant of a condition key, which decides the operators that can read it.</summary>
public enum InstantForm
{
    /// <summary>The key is held as the request gives it.</summary>
    AsGiven,

    /// <summary>A date: number operators cannot read it.</summary>
    Date,

    /// <summary>A number of seconds since 1970: number operators read it too.</summary>
    Seconds,
}
