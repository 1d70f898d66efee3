using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid.V3;

/// <summary>
/// Groups, users, S3 access keys and buckets of a StorageGRID tenant by version 3 of the Tenant Management API, that of releases
/// 11.5 to 11.7, which knows no <c>viewAllContainers</c>. Otherwise as <see cref="StorageGridTenantClient"/>.
/// </summary>
public partial class StorageGridTenantV3Client : StorageGridApiClient
{
    /// <summary>Makes a client with a connection pool shared by all clients made so, and a sign-in of its own.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public StorageGridTenantV3Client(StorageGridTenantOptions options)
        : this(PlainTransport.CreateClient(StorageGridTenantOptionsRules.Require(options).Timeout), options, new SharedSignIn<StorageGridToken>(), options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it, with a sign-in of its own. Give it a handler that
    /// follows no redirects, keeps no cookies and trusts the certificate of the grid.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public StorageGridTenantV3Client(HttpClient httpClient, StorageGridTenantOptions options)
        : this(httpClient, StorageGridTenantOptionsRules.Require(options), new SharedSignIn<StorageGridToken>(), options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected StorageGridTenantV3Client()
    {
    }

    internal StorageGridTenantV3Client(HttpClient httpClient, StorageGridTenantOptions options, SharedSignIn<StorageGridToken> session, ILoggerFactory? loggerFactory)
        : base(httpClient, options, session, loggerFactory)
    {
    }

    /// <inheritdoc/>
    protected override void CheckBody(ApiOperation operation, object body)
    {
        var rules = new TenantRules();
        switch (body)
        {
            case CreateGroupRequest group:
                rules.UniqueName(group.UniqueName, "group").DisplayName(group.UniqueName, group.DisplayName)
                    .Management(group.Policies?.Management, knowsViewAllContainers: false).GroupPolicy(group.Policies?.S3);
                break;
            case ReplaceGroupRequest group:
                rules.UniqueName(group.UniqueName, "group").DisplayName(group.UniqueName, group.DisplayName)
                    .Management(group.Policies.Management, knowsViewAllContainers: false).GroupPolicy(group.Policies.S3);
                break;
            case CreateUserRequest user:
                rules.UniqueName(user.UniqueName, "user").FullName(user.FullName).MemberOf(user.MemberOf);
                break;
            case ReplaceUserRequest user:
                rules.UniqueName(user.UniqueName, "user").FullName(user.FullName).MemberOf(user.MemberOf);
                break;
            case CreateS3AccessKeyRequest key:
                rules.Expires(key.Expires, TimeProvider.GetUtcNow());
                break;
            case ChangePasswordRequest change:
                rules.NotBlank(nameof(change.Password), change.Password);
                if (operation?.Id == ChangeOwnPasswordOperation) rules.Required(nameof(change.CurrentPassword), change.CurrentPassword);
                break;
            case CreateContainerRequest container:
                rules.NotBlank(nameof(container.Name), container.Name);
                break;
            case SetContainerPolicyRequest set:
                rules.BucketPolicy(set.Policy);
                break;
        }

        rules.Require();
    }

    private protected override async Task<Secret> SignInAsync(CancellationToken cancellationToken)
    {
        var request = new AuthorizeRequest(AccountId, UserName, Password).WithCookie(false).WithCsrfToken(false);
        return (await AuthorizeAsync(request, cancellationToken).ConfigureAwait(false)).Data;
    }

    private protected override Task RevokeAsync(CancellationToken cancellationToken) => DeleteAuthorizationAsync(cancellationToken);
}
