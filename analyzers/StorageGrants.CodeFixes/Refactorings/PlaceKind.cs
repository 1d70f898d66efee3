namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>What a literal is used as.</summary>
internal enum PlaceKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>Bytes of UTF-8.</summary>
    Bytes,

    /// <summary>A text that is read into a model at once.</summary>
    Model,
}
