namespace StorageGrants.Access.Rules;

/// <summary>The rules about any JSON document, in order of their ids; made when the first is met.</summary>
internal static class TextRules
{
    public static readonly GrantRule[] All =
    {
        new SecretInDocumentRule(),
    };
}
