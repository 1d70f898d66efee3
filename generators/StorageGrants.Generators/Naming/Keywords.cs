using System;
using System.Collections.Generic;

namespace StorageGrants.Generators.Naming;

/// <summary>Reserved words of C#; contextual ones are included, since some of them cannot name everything.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "await", "async", "field", "file", "global", "nameof", "partial", "record", "required", "scoped",
        "value", "var", "when", "where", "with", "yield", "nint", "nuint", "notnull", "unmanaged", "dynamic", "init", "get",
        "set", "add", "remove", "extension", "allows", "managed", "args", "and", "or", "not",
    };

    public static bool Contains(string name) => Words.Contains(name);
}
