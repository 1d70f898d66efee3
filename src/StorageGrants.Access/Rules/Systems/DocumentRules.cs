namespace StorageGrants.Access.Rules;

/// <summary>The rules about documents of the systems, in order of their ids; made when the first is met.</summary>
internal static class DocumentRules
{
    public static readonly GrantRule[] All =
    {
        new OrganizationOwnerRule(),
        new ShareRoleRule(),
        new OrganizationRoleRule(),
        new BucketCreatorScopeRule(),
        new CancelledRoleRule(),
        new BesideAdministratorRule(),
        new AccountCapabilityRule(),
        new KeyMakingKeyRule(),
        new UnlimitedKeyRule(),
        new NamePrefixRule(),
        new ReadOnlyGroupRule(),
        new ManageAllBucketsRule(),
        new ConsoleWithoutBucketsRule(),
        new TenantTypeRule(),
        new SwiftSignInRule(),
        new EmptyGroupRule(),
        new RootAccessRule(),
        new ReplacedUserRule(),
        new DeletingWriterRule(),
        new SecondKeyPairRule(),
        new LevelExceededRule(),
    };
}
