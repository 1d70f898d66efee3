namespace StorageGrants.Access.Grants;

/// <summary>A value of which nothing is known, or that is left out.</summary>
internal sealed class PlainNode : GrantNode
{
    public PlainNode(GrantNodeKind kind)
        : base(kind, null)
    {
    }

    private protected override GrantNode? Find(string name) => null;
}
