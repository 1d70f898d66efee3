using System;

namespace StorageGrants.Access.Policies;

/// <summary>One access request: who wants to do what to what, under which circumstances.</summary>
public struct PolicyRequest
{
    private readonly RequestContext? _context;
    private readonly RequestPrincipal? _principal;
    private readonly string? _action;
    private readonly string? _resource;

    /// <summary>Creates a request.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="action">The action, such as <c>s3:GetObject</c>; letter case is ignored.</param>
    /// <param name="resource">The resource, such as <c>arn:aws:s3:::bucket/key</c>.</param>
    /// <param name="context">The condition keys, or null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="principal"/>, <paramref name="action"/> or <paramref name="resource"/> is null.</exception>
    public PolicyRequest(RequestPrincipal principal, string action, string resource, RequestContext? context = null)
    {
        _principal = principal ?? throw new ArgumentNullException(nameof(principal));
        _action = action ?? throw new ArgumentNullException(nameof(action));
        _resource = resource ?? throw new ArgumentNullException(nameof(resource));
        _context = context;
        Operation = null;
        ResourceAccount = null;
        IsOwner = false;
        BaseAccess = BaseAccess.None;
    }

    /// <summary>Who asks.</summary>
    public RequestPrincipal Principal => _principal ?? RequestPrincipal.Anonymous;

    /// <summary>The action.</summary>
    public string Action => _action ?? "";

    /// <summary>The resource.</summary>
    public string Resource => _resource ?? "";

    /// <summary>The condition keys.</summary>
    public RequestContext Context => _context ?? RequestContext.Empty;

    /// <summary>
    /// The operation that asks for the action, such as <c>HeadBucket</c>; null for the one of the same name as the action, and
    /// when there is none it is not known. Systems give some condition keys a value of their own in some operations only.
    /// </summary>
    public string? Operation { get; set; }

    /// <summary>The account that owns the resource; null when it is the caller's own.</summary>
    public string? ResourceAccount { get; set; }

    /// <summary>Whether the caller owns the bucket.</summary>
    public bool IsOwner { get; set; }

    /// <summary>What the caller may do before any policy is read: by an ACL or an access level.</summary>
    public BaseAccess BaseAccess { get; set; }

    /// <summary>The operation, or the action without its service.</summary>
    internal string OperationOrAction => Operation ?? Action;

    internal bool IsCrossAccount =>
        ResourceAccount is { } account && !string.Equals(account, Principal.Account, StringComparison.Ordinal);
}
