using System;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>What a file may have in it, as far as its text tells.</summary>
[Flags]
internal enum SourceContent
{
    /// <summary>No text of it and no type it declares writes grants, by names that are written in it.</summary>
    Nothing = 0,

    /// <summary>Texts that end where the name of a member of JSON begins; it may be a constant of another file.</summary>
    OpenNames = 1,

    /// <summary>Texts or types that write grants, or names that its text does not tell.</summary>
    Grants = 2,

    /// <summary>Models that the generator wrote, and what they may grant.</summary>
    Models = 4 | Grants,
}
