using System;

namespace StorageGrants.Tigris.Organizations;

/// <content>Listings whose pages stand in an envelope.</content>
public partial class TigrisOrganizationsClient
{
    /// <summary>Lists policies.</summary>
    /// <param name="request">Where to start and how many to fetch at once; all from the start unless given.</param>
    /// <returns>The listing; nothing is sent until it is read.</returns>
    public virtual AsyncPageable<Policy> ListPoliciesAsync(ListPoliciesRequest? request = null)
    {
        var first = request ?? new ListPoliciesRequest();
        return Pages<ListPoliciesResponse, Policy>(
            (token, cancellationToken) => ListPoliciesPageAsync(token is null ? first : first.WithMarker(token), cancellationToken),
            static page => page.Result.Policies ?? [],
            static page => page.Result.IsTruncated == true ? page.Result.Marker : null);
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
            static page => page.Result.IsTruncated == true ? page.Result.Marker : null);
    }
}
