using System;

namespace StorageGrants.Access.Rules;

/// <summary>Where a rule reports.</summary>
[Flags]
public enum RuleSurfaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>C# code, other than the text of literals.</summary>
    Code = 1,

    /// <summary>JSON in C# literals.</summary>
    Literals = 2,

    /// <summary>JSON files, in the editor, in builds and on the command line.</summary>
    Files = 4,

    /// <summary>Schema files.</summary>
    Schemas = 8,

    /// <summary>The project as a whole.</summary>
    Project = 16,

    /// <summary>The command line alone.</summary>
    CommandLine = 32,
}
