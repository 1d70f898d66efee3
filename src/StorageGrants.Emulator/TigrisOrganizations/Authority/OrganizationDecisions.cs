using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.State;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Authority;

/// <summary>Who may do what, decided by the role file of Tigris Organizations over the present state. Runs under the lock of the store.</summary>
internal sealed class OrganizationDecisions(OrganizationsStore store, string edition)
{
    private const string FlyManaged = "fly-managed";
    private const string FlyAccount = "fly-account";
    private const string Invited = "invited";
    private const string WritingRole = "Editor";

    private readonly AccessModel _model = AccessModel.For(RoleCatalog.TigrisOrganizations, edition);
    private readonly Dictionary<string, AccessEvaluator> _compiled = new(StringComparer.Ordinal);
    private long _compiledVersion = -1;

    /// <summary>Whether a role of a share or key exists in the edition.</summary>
    public bool Knows(string roleSet, string role) =>
        _model.Catalog.FindRoleSet(roleSet)!.Find(role) is { } known && (known.Since is null || string.CompareOrdinal(known.Since, edition) <= 0);

    /// <summary>Whether a role of a key permits writing objects.</summary>
    public bool Writes(string role) => _model.Catalog.FindRoleSet("KeyRole")!.Permits(role, "WriteObjects", edition) == Permission.Permitted;

    public AccessExplanation Explain(string organizationId, in AccessRequest request) => Compiled(organizationId).Explain(request);

    private AccessEvaluator Compiled(string organizationId)
    {
        if (_compiledVersion != store.Version)
            _compiled.Clear();
        _compiledVersion = store.Version;
        if (!_compiled.TryGetValue(organizationId, out var evaluator))
            _compiled.Add(organizationId, evaluator = _model.Compile(DataOf(store.Organizations.Find(organizationId)!)));
        return evaluator;
    }

    private AccessData DataOf(Organization organization)
    {
        var buckets = store.Buckets.All.Where(bucket => bucket.OrganizationId == organization.Id).ToArray();
        var teams = store.Teams.All.Where(team => team.OrganizationId == organization.Id).ToArray();
        var invited = store.Invitations.All.Where(invitation => invitation.OrganizationId == organization.Id).Select(static invitation => invitation.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new AccessData
        {
            Settings = organization.IsFlyManaged ? [FlyManaged] : [],
            Groups = [new AccessGroup(Bucket.Everyone) { IsEveryone = true, Grants = Shares(buckets, Bucket.Everyone) }, .. teams.Select(team => new AccessGroup(team.Id) { Grants = Shares(buckets, team.Id) })],
            Buckets = [.. buckets.Select(static bucket => new AccessBucket(bucket.Name) { Owners = [bucket.CreatorId] })],
            Principals =
            [
                .. store.Users.All.Where(user => organization.Members.ContainsKey(user.Id) || invited.Contains(user.Email)).Select(user => PrincipalOf(user, organization, buckets, teams, invited)),
                .. store.Keys.All.Where(key => key.OrganizationId == organization.Id && organization.Members.ContainsKey(key.CreatorId)).Select(key => PrincipalOf(key, buckets)),
            ],
        };
    }

    private static AccessPrincipal PrincipalOf(UserAccount user, Organization organization, Bucket[] buckets, Team[] teams, HashSet<string> invited) => new(user.Id)
    {
        Grants = organization.Members.TryGetValue(user.Id, out var role) ? [new AccessGrant("MemberRole", role, AccessScope.Organization), .. Shares(buckets, user.Id)] : [],
        Groups = organization.Members.ContainsKey(user.Id) ? [.. teams.Where(team => team.Members.Contains(user.Id)).Select(static team => team.Id)] : [],
        Attributes = [.. user.SignsInByFly ? [FlyAccount] : Array.Empty<string>(), .. invited.Contains(user.Email) ? [Invited] : Array.Empty<string>()],
    };

    // A role on * is one on each bucket there is: the role file knows the roles of keys on buckets.
    private static AccessPrincipal PrincipalOf(AccessKey key, Bucket[] buckets) => new(key.Id)
    {
        Creator = key.CreatorId,
        Grants =
        [
            .. key.Roles
                .SelectMany(entry => buckets.Where(bucket => entry.Bucket == BucketRoleAssignment.AllBuckets || entry.Bucket == bucket.Name).Select(bucket => (bucket.Name, entry.Role)))
                .Select(static entry => new AccessGrant("KeyRole", entry.Role == BucketRoleAssignment.OrganizationRole ? WritingRole : entry.Role, AccessScope.Bucket(entry.Name))),
        ],
    };

    private static AccessGrant[] Shares(Bucket[] buckets, string holder) =>
        [.. buckets.Where(bucket => bucket.Shares.ContainsKey(holder)).Select(bucket => new AccessGrant("ShareRole", bucket.Shares[holder], AccessScope.Bucket(bucket.Name)))];
}
