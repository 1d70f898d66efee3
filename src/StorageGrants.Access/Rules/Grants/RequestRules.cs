namespace StorageGrants.Access.Rules;

/// <summary>The rules about requests that grant roles, in order of their ids; made when the first is met.</summary>
internal static class RequestRules
{
    public static readonly GrantRule[] All =
    {
        new WildcardAdminRule(),
        new WildcardAdminOnMemberRule(),
        new PolicyNeverAppliesRule(),
        new AdminCallRule(),
        new NamedBucketAdminRule(),
        new WildcardGrantRule(),
        new ImpliedGrantRule(),
        new ConflictingRolesRule(),
        new DuplicateGrantRule(),
        new UnknownRoleRule(),
        new RoleInWrongFieldRule(),
        new DefaultCallerRoleRule(),
        new EmptyKeyRule(),
        new ForeignVocabularyRule(),
        new PolicyCannotRestrictRule(),
    };
}
