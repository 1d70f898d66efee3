namespace StorageGrants.Access.Json;

/// <summary>What kind of departure from JSON a <see cref="JsonFault"/> is.</summary>
internal enum JsonFaultKind
{
    Syntax,
    TrailingComma,
    Comment,
    Character,
    Depth,
}
