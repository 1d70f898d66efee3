using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>One question: may this principal do this operation on this resource?</summary>
public struct AccessRequest
{
    private const string ServiceResource = "arn:aws:s3:::*";

    private readonly string? _operation;

    /// <summary>Creates a request.</summary>
    /// <param name="principal">Who asks; null for nobody known.</param>
    /// <param name="operation">Name of the operation, in any edition of the catalogue.</param>
    /// <param name="bucket">The bucket; null when the operation is on none.</param>
    /// <param name="key">The key of the object, or the prefix of a listing; null when there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public AccessRequest(string? principal, string operation, string? bucket = null, string? key = null)
    {
        Principal = principal;
        _operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Bucket = bucket;
        Key = key;
        ResourceGroup = null;
        Target = null;
        Context = null;
        Time = null;

        // Built here, so that deciding allocates nothing.
        BucketResource = bucket is null ? ServiceResource : "arn:aws:s3:::" + bucket;
        ObjectResource = bucket is null ? ServiceResource : BucketResource + "/" + key;
    }

    /// <summary>Who asks; null for nobody known.</summary>
    public string? Principal { get; }

    /// <summary>Name of the operation.</summary>
    public string Operation => _operation ?? "";

    /// <summary>The bucket, or null.</summary>
    public string? Bucket { get; }

    /// <summary>The key of the object, or the prefix of a listing, or null.</summary>
    public string? Key { get; }

    /// <summary>The resource group that a bucket is created in or moved to, or null.</summary>
    public string? ResourceGroup { get; set; }

    /// <summary>The member that the operation is about, or null.</summary>
    public string? Target { get; set; }

    /// <summary>What conditions of policies ask for, such as the address of the caller; null for nothing.</summary>
    public RequestContext? Context { get; set; }

    /// <summary>When the request is made; null when it is not known, which leaves open whether keys have expired.</summary>
    public DateTimeOffset? Time { get; set; }

    internal string BucketResource { get; }

    internal string ObjectResource { get; }

    internal string ResourceOf(string level) => level switch
    {
        "object" => ObjectResource,
        "service" => ServiceResource,
        _ => BucketResource,
    };

    /// <inheritdoc />
    public override string ToString() =>
        (Principal ?? "anonymous") + " " + Operation + (Bucket is null ? "" : " " + Bucket + (Key is null ? "" : "/" + Key));
}
