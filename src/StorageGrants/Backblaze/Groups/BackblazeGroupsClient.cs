using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.Backblaze.Groups;

/// <summary>
/// Groups of accounts of a reseller, by the Partner API of Backblaze. Needs the master key of an account that the vendor
/// enabled for it. These groups are neither user groups nor resource groups of the web console, which have no API.
/// Signs in by itself; otherwise as <see cref="BackblazeClient"/>.
/// </summary>
public partial class BackblazeGroupsClient : BackblazeApiClient
{
    /// <summary>Makes a client with a connection pool shared by all clients made so, and an authorization of its own.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public BackblazeGroupsClient(BackblazeOptions options)
        : this(PlainTransport.CreateClient(BackblazeOptionsRules.Require(options).Timeout), options, new SharedSignIn<BackblazeAuthorization>(), options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it, with an authorization of its own. Give it a handler
    /// that follows no redirects: one that does is found out, but only after it sent the token on.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public BackblazeGroupsClient(HttpClient httpClient, BackblazeOptions options)
        : this(httpClient, BackblazeOptionsRules.Require(options), new SharedSignIn<BackblazeAuthorization>(), options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected BackblazeGroupsClient()
    {
    }

    internal BackblazeGroupsClient(HttpClient httpClient, BackblazeOptions options, SharedSignIn<BackblazeAuthorization> session, ILoggerFactory? loggerFactory)
        : base(httpClient, options, session, loggerFactory)
    {
    }

    /// <summary>Lists members of a group.</summary>
    /// <param name="request">The group, where to start and how many to fetch at once.</param>
    /// <returns>The listing; nothing is sent until it is read. Continuation tokens are email addresses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public virtual AsyncPageable<GroupMember> ListGroupMembersAsync(ListGroupMembersRequest request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        return Pages<IReadOnlyList<GroupMemberPage>, GroupMember>(
            (token, cancellationToken) => ListGroupMembersPageAsync(token is null ? request : request.WithStartEmail(token), cancellationToken),
            static pages => pages.SelectMany(static page => page.GroupMembers).ToArray(),
            NextEmail);
    }

    /// <inheritdoc/>
    protected override string? GetOnceOnlyProperty(ApiOperation operation) =>
        operation?.Id is "b2_create_group_member" or "b2_reserve_trial_create_account" ? "applicationKey" : null;

    /// <inheritdoc/>
    protected override void CheckBody(ApiOperation operation, object body)
    {
        switch (body)
        {
            case ListGroupsRequest list:
                PageRules.Require(nameof(list.MaxGroupCount), list.MaxGroupCount, PageRules.MostGroups);
                break;
            case ListGroupMembersRequest list:
                PageRules.Require(nameof(list.MaxMemberCount), list.MaxMemberCount, PageRules.MostMembers);
                break;
            case IReadOnlyCollection<TrialAccountRequest> trials:
                TrialRules.Require(trials);
                break;
        }
    }

    // The reply is a list; that of one group has one page, and one place where the next starts.
    private static string? NextEmail(IReadOnlyList<GroupMemberPage> pages)
    {
        string? next = null;
        foreach (var page in pages)
        {
            if (string.IsNullOrEmpty(page.NextEmail) || page.NextEmail == next) continue;
            if (next is not null)
                throw new StorageGrantsException("Backblaze answered b2_list_group_members with pages that go on at different places, so the rest cannot be listed.") { OperationId = "b2_list_group_members" };
            next = page.NextEmail;
        }

        return next;
    }

    private protected override async Task<BackblazeAuthorization> AuthorizeAsync(CancellationToken cancellationToken)
    {
        var answer = await AuthorizeAccountAsync(cancellationToken).ConfigureAwait(false);
        if (answer.ApiInfo.GroupsApi is { } groups) return Authorized(answer.AccountId, answer.AuthorizationToken, "groupsApiUrl", groups.GroupsApiUrl);
        throw new StorageGrantsException(
            "Backblaze answered b2_authorize_account without groupsApi: the Partner API is not enabled for this account, or this is not its master key.");
    }
}
