using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace StorageGrants.Access.Schemas;

/// <summary>The schema files that ship inside this assembly, named by their path below the schema folder.</summary>
public static class EmbeddedSchemas
{
    private static readonly Assembly Source = typeof(EmbeddedSchemas).Assembly;

    /// <summary>Names of all files, such as <c>tigris/roles.schema.json</c>.</summary>
    public static IReadOnlyList<string> Names => Source.GetManifestResourceNames();

    /// <summary>The text of a file.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such file; the message lists those there are.</exception>
    public static string Read(string name)
    {
        using var stream = Source.GetManifestResourceStream(name)
            ?? throw new ArgumentException("No schema is named '" + name + "'; there are: " + string.Join(", ", Names), nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
