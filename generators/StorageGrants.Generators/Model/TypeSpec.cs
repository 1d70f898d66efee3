namespace StorageGrants.Generators.Model;

/// <summary>What a value of a property, parameter, body or element is in C# and on the wire.</summary>
internal enum TypeKind
{
    String,
    Secret,
    Boolean,
    Int32,
    Int64,
    Double,
    DateTimeOffset,
    Guid,
    Bytes,
    Json,
    Enum,
    Model,
    List,
    Map,
}

/// <param name="Kind">What the value is.</param>
/// <param name="Name">Fully qualified name of the enum or model, else empty.</param>
/// <param name="Reader">Method that reads an enum, fully qualified, or a text that may be a number; else empty.</param>
/// <param name="Element">Element of a list or value of a map, else null.</param>
/// <param name="IsElementNullable">Whether elements may be null.</param>
internal sealed record TypeSpec(TypeKind Kind, string Name, string Reader, TypeSpec? Element, bool IsElementNullable)
{
    public static readonly TypeSpec String = Scalar(TypeKind.String);
    /// <summary>A text that the wire may write as a number too.</summary>
    public static readonly TypeSpec NumberOrText = new(TypeKind.String, "", "ReadText", null, false);

    public static readonly TypeSpec Secret = Scalar(TypeKind.Secret);
    public static readonly TypeSpec Boolean = Scalar(TypeKind.Boolean);
    public static readonly TypeSpec Int32 = Scalar(TypeKind.Int32);
    public static readonly TypeSpec Int64 = Scalar(TypeKind.Int64);
    public static readonly TypeSpec Double = Scalar(TypeKind.Double);
    public static readonly TypeSpec DateTimeOffset = Scalar(TypeKind.DateTimeOffset);
    public static readonly TypeSpec Guid = Scalar(TypeKind.Guid);
    public static readonly TypeSpec Bytes = Scalar(TypeKind.Bytes);
    public static readonly TypeSpec Json = Scalar(TypeKind.Json);

    /// <summary>Whether C# needs <c>Nullable&lt;T&gt;</c> to make it nullable.</summary>
    public bool IsValueType => Kind is not (TypeKind.String or TypeKind.Secret or TypeKind.Bytes or TypeKind.Model or TypeKind.List or TypeKind.Map);

    /// <summary>Whether it has one text form, as a path segment, query value or header needs.</summary>
    public bool IsScalar => Kind is not (TypeKind.Json or TypeKind.Model or TypeKind.List or TypeKind.Map or TypeKind.Bytes);

    /// <summary>Whether the wire writes it as a JSON string.</summary>
    public bool IsText => Kind is TypeKind.String or TypeKind.Secret or TypeKind.DateTimeOffset or TypeKind.Guid or TypeKind.Bytes or TypeKind.Enum;

    public static TypeSpec Enum(string name, string reader) => new(TypeKind.Enum, name, reader, null, false);

    public static TypeSpec Model(string name) => new(TypeKind.Model, name, "", null, false);

    public static TypeSpec List(TypeSpec element, bool isElementNullable) => new(TypeKind.List, "", "", element, isElementNullable);

    public static TypeSpec Map(TypeSpec element, bool isElementNullable) => new(TypeKind.Map, "", "", element, isElementNullable);

    // By hand: what the compiler makes of enums and booleans costs the first run more than all types of a file.
    public bool Equals(TypeSpec? other) =>
        (object)this == other
        || (other is not null
            && Kind == other.Kind
            && IsElementNullable == other.IsElementNullable
            && Name == other.Name
            && Reader == other.Reader
            && (Element is null ? other.Element is null : Element.Equals(other.Element)));

    public override int GetHashCode() => unchecked((Name.GetHashCode() * 31) + ((Element?.GetHashCode() ?? 0) * 7) + (int)Kind);

    private static TypeSpec Scalar(TypeKind kind) => new(kind, "", "", null, false);
}
