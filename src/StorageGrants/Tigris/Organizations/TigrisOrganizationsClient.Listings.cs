using System;

namespace StorageGrants.Tigris.Organizations;

/// <content>Listings, which end where a page says that it is not truncated, whatever marker it has.</content>
public partial class TigrisOrganizationsClient
{
    /// <summary>Lists access keys with their roles.</summary>
    /// <param name="request">Where to start, how many to fetch at once, or the only key to list.</param>
    /// <returns>The listing; nothing is sent until it is read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public virtual AsyncPageable<AccessKey> ListAccessKeysAsync(ListAccessKeysRequest request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        return Pages<ListAccessKeysResponse, AccessKey>(
            (token, cancellationToken) => ListAccessKeysPageAsync(token is null ? request : request.WithMarker(token), cancellationToken),
            static page => page.Keys ?? [],
            static page => Next(page.IsTruncated, page.Marker, "ListAccessKeys"));
    }

    /// <summary>Lists policies.</summary>
    /// <param name="request">Where to start and how many to fetch at once; all from the start unless given.</param>
    /// <returns>The listing; nothing is sent until it is read.</returns>
    public virtual AsyncPageable<Policy> ListPoliciesAsync(ListPoliciesRequest? request = null)
    {
        var first = request ?? new ListPoliciesRequest();
        return Pages<ListPoliciesResponse, Policy>(
            (token, cancellationToken) => ListPoliciesPageAsync(token is null ? first : first.WithMarker(token), cancellationToken),
            static page => page.Result.Policies ?? [],
            static page => Next(page.Result.IsTruncated, page.Result.Marker, "ListPolicies"));
    }

    /// <summary>Lists the names of the policies that are attached to an access key.</summary>
    /// <param name="request">The access key, where to start and how many to fetch at once.</param>
    /// <returns>The listing; nothing is sent until it is read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public virtual AsyncPageable<string> ListAttachedPoliciesAsync(ListUserPoliciesRequest request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        return Pages<ListUserPoliciesResponse, string>(
            (token, cancellationToken) => ListAttachedPoliciesPageAsync(token is null ? request : request.WithMarker(token), cancellationToken),
            static page => page.Result.PolicyNames ?? [],
            static page => Next(page.Result.IsTruncated, page.Result.Marker, "ListUserPolicies"));
    }

    private static string? Next(bool? isTruncated, string? marker, string operationId)
    {
        if (isTruncated != true) return null;
        if (!string.IsNullOrEmpty(marker)) return marker;
        throw new StorageGrantsException("Tigris answered " + operationId + " with a page that is truncated and has no Marker, so the rest cannot be listed.")
        {
            OperationId = operationId,
        };
    }
}
