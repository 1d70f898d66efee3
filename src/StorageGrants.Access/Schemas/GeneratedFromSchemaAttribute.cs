using System;

namespace StorageGrants.Access.Schemas;

/// <summary>Names the schema file and line a generated type comes from.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GeneratedFromSchemaAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="file">File name of the schema, without folders.</param>
    /// <param name="line">One-based line of the definition.</param>
    public GeneratedFromSchemaAttribute(string file, int line)
    {
        File = file;
        Line = line;
    }

    /// <summary>File name of the schema, without folders.</summary>
    public string File { get; }

    /// <summary>One-based line of the definition.</summary>
    public int Line { get; }
}
