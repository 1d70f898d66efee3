using System;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Parsing;

/// <summary>Reads the text of one schema file; knows nothing of other files.</summary>
internal static class SchemaFileParser
{
    /// <param name="path">Path of the file, as the compiler gives it.</param>
    /// <param name="text">Its text; anything is accepted.</param>
    /// <param name="namespace">Namespace of the generated types.</param>
    /// <param name="isPublic">Whether generated types are public.</param>
    public static SchemaFile Parse(string path, string text, string @namespace = "", bool isPublic = false) =>
        new(path, text, Identifier.Namespace(@namespace), isPublic, JsonParser.Parse(text));
}
