using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations;

/// <summary>What people do in the browser, for which published clients have no call.</summary>
internal sealed class BrowserActions(TimeProvider time, OrganizationsStore store, OrganizationsApplication application)
{
    /// <summary>The oldest organization and its owner; made when there is none.</summary>
    public static (string OrganizationId, string UserId) FirstOrganization(OrganizationsStore store, TigrisOrganizationsEmulatorOptions options)
    {
        lock (store.Gate)
        {
            if (store.Organizations.All is [var first, ..])
                return (first.Id, first.Members.First(static member => member.Value == Organization.OwnerRole).Key);
            var user = NewUser(store, options.OwnerEmail, options.IsFlyManaged);
            var organization = NewOrganization(store, options.OrganizationName, options.IsFlyManaged, user.Id);
            store.Commit(new OrganizationsChange { Users = [user], Organizations = [organization] });
            return (organization.Id, user.Id);
        }
    }

    public string OpenSession(string userId)
    {
        lock (store.Gate)
            return application.Sessions.Open(userId);
    }

    public TigrisOrganizationsUser SignUp(string email, bool signsInByFly)
    {
        ArgumentNullException.ThrowIfNull(email);
        if (!email.Contains('@', StringComparison.Ordinal))
            throw new ArgumentException($"'{email}' is no email address.", nameof(email));
        lock (store.Gate)
        {
            if (store.Users.All.Any(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase)))
                throw new ArgumentException($"Someone has signed up as '{email}' already.", nameof(email));
            var user = NewUser(store, email, signsInByFly);
            var organization = NewOrganization(store, user.Name, signsInByFly, user.Id);
            return WithKey(user, organization, new OrganizationsChange { Users = [user], Organizations = [organization] });
        }
    }

    public TigrisOrganizationsUser AcceptInvitation(string userId, string organizationId)
    {
        lock (store.Gate)
        {
            var (user, organization) = (UserOf(userId), OrganizationOf(organizationId));
            var invitation = store.Invitations.All.FirstOrDefault(
                invitation => invitation.OrganizationId == organizationId && string.Equals(invitation.Email, user.Email, StringComparison.OrdinalIgnoreCase) && invitation.ValidUntil > time.GetUtcNow())
                ?? throw new InvalidOperationException($"{user.Email} has no invitation to {organization.Name} that is still good.");
            Require(organizationId, new AccessRequest(userId, "JoinOrganization"));
            Dictionary<string, string> members = new(organization.Members, StringComparer.Ordinal) { [userId] = invitation.Role };
            return WithKey(user, organization, new OrganizationsChange { Organizations = [organization with { Members = members }], RemovedInvitations = [invitation.Id] });
        }
    }

    public void CreateBucket(string userId, string bucket, string organizationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bucket);
        lock (store.Gate)
        {
            OrganizationOf(organizationId);
            if (bucket == BucketRoleAssignment.AllBuckets || store.Buckets.Find(bucket) is not null)
                throw new ArgumentException($"The bucket name '{bucket}' is taken.", nameof(bucket));
            Require(organizationId, new AccessRequest(userId, "CreateBucket"));
            store.Commit(new OrganizationsChange { Buckets = [new Bucket(bucket, store.NextSequence(), organizationId, userId, new Dictionary<string, string>())] });
        }
    }

    public void ShareBucket(string userId, string bucket, string? role, string with)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(with);
        lock (store.Gate)
        {
            var shared = store.Buckets.Find(bucket) ?? throw new ArgumentException($"There is no bucket '{bucket}'.", nameof(bucket));
            if (role is not null && !application.Decisions.Knows("ShareRole", role))
                throw new ArgumentException($"'{role}' is no role of shares in the edition of the emulator.", nameof(role));
            if (with != Bucket.Everyone && !OrganizationOf(shared.OrganizationId).Members.ContainsKey(with) && store.Teams.Find(with)?.OrganizationId != shared.OrganizationId)
                throw new ArgumentException($"The organization has no member or team '{with}'; '{Bucket.Everyone}' is the whole of it.", nameof(with));
            Require(shared.OrganizationId, new AccessRequest(userId, "ManageBucketShares", bucket));
            Dictionary<string, string> shares = new(shared.Shares, StringComparer.Ordinal);
            if (role is null)
                shares.Remove(with);
            else
                shares[with] = role;
            store.Commit(new OrganizationsChange { Buckets = [shared with { Shares = shares }] });
        }
    }

    public AccessExplanation Explain(string organizationId, in AccessRequest request)
    {
        lock (store.Gate)
        {
            OrganizationOf(organizationId);
            return application.Decisions.Explain(organizationId, request);
        }
    }

    private TigrisOrganizationsUser WithKey(UserAccount user, Organization organization, OrganizationsChange change)
    {
        var secret = KeyMaterial.NewSecret();
        var key = new AccessKey(KeyMaterial.NewKeyId(), store.NextSequence(), organization.Id, user.Id, user.Name, KeyMaterial.SigningKey(secret), time.GetUtcNow(), [], []);
        store.Commit(change with { Keys = [key] });
        return new TigrisOrganizationsUser(user.Id, organization.Id, key.Id, secret, application.Sessions.Open(user.Id));
    }

    private void Require(string organizationId, in AccessRequest request)
    {
        var decision = application.Decisions.Explain(organizationId, request);
        if (decision.Effect != Effect.Allow)
            throw new InvalidOperationException(decision.Reason);
    }

    private UserAccount UserOf(string id) => store.Users.Find(id ?? "") ?? throw new ArgumentException($"There is no user '{id}'.", nameof(id));

    private Organization OrganizationOf(string id) => store.Organizations.Find(id ?? "") ?? throw new ArgumentException($"There is no organization '{id}'.", nameof(id));

    private static UserAccount NewUser(OrganizationsStore store, string email, bool signsInByFly)
    {
        var sequence = store.NextSequence();
        return new UserAccount(KeyMaterial.Id("uid", sequence), sequence, email, email.Split('@')[0], signsInByFly);
    }

    private static Organization NewOrganization(OrganizationsStore store, string name, bool isFlyManaged, string ownerId)
    {
        var sequence = store.NextSequence();
        return new Organization(
            KeyMaterial.Id(isFlyManaged ? "flyio" : "org", sequence), sequence, name, isFlyManaged,
            new Dictionary<string, string>(StringComparer.Ordinal) { [ownerId] = Organization.OwnerRole });
    }
}
