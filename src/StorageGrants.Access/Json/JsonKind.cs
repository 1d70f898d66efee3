namespace StorageGrants.Access.Json;

/// <summary>The kind of a JSON value.</summary>
public enum JsonKind
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary>A number; <see cref="JsonValue.Text"/> is its text as written.</summary>
    Number,

    /// <summary>A string; <see cref="JsonValue.Text"/> is its decoded text.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
