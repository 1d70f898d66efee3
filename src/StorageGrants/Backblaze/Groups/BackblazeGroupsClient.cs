using System;
using System.Collections.Generic;
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
        : this(BackblazeTransport.CreateClient(BackblazeOptionsRules.Require(options)), options, new BackblazeSession(), options.LoggerFactory)
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
        : this(httpClient, BackblazeOptionsRules.Require(options), new BackblazeSession(), options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected BackblazeGroupsClient()
    {
    }

    internal BackblazeGroupsClient(HttpClient httpClient, BackblazeOptions options, BackblazeSession session, ILoggerFactory? loggerFactory)
        : base(httpClient, options, session, loggerFactory)
    {
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

    private protected override async Task<BackblazeAuthorization> AuthorizeAsync(CancellationToken cancellationToken)
    {
        var answer = await AuthorizeAccountAsync(cancellationToken).ConfigureAwait(false);
        if (answer.ApiInfo.GroupsApi is { } groups) return Authorized(answer.AccountId, answer.AuthorizationToken, "groupsApiUrl", groups.GroupsApiUrl);
        throw new StorageGrantsException(
            "Backblaze answered b2_authorize_account without groupsApi: the Partner API is not enabled for this account, or this is not its master key.");
    }
}
