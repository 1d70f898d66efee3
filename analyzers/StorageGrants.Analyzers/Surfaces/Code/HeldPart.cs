namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>How an expression reaches the object that is followed.</summary>
internal readonly struct HeldPart
{
    private HeldPart(HeldKind kind, string? member, bool isThroughList)
    {
        Kind = kind;
        Member = member;
        IsThroughList = isThroughList;
    }

    /// <summary>The expression is the object.</summary>
    public static HeldPart Itself => default;

    /// <summary>The expression is the object, taken out of what holds it: writes to its members are not read elsewhere.</summary>
    public static HeldPart Element => new(HeldKind.Itself, null, isThroughList: true);

    /// <summary>The expression is a list that holds the object.</summary>
    public static HeldPart List => new(HeldKind.List, null, isThroughList: true);

    public HeldKind Kind { get; }

    /// <summary>The member, parameter or key by which an owner holds the object or its list.</summary>
    public string? Member { get; }

    public bool IsThroughList { get; }

    /// <summary>The expression is an object with a member that holds the object or its list.</summary>
    public static HeldPart Owner(string member) => new(HeldKind.Owner, member, isThroughList: true);
}
