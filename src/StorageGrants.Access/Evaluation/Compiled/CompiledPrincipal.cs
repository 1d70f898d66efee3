using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A principal made ready.</summary>
internal sealed class CompiledPrincipal
{
    public CompiledPrincipal(AccessPrincipal source, CompiledHolder[] holders, RequestPrincipal policyPrincipal)
    {
        Source = source;
        Holders = holders;
        PolicyPrincipal = policyPrincipal;
    }

    public AccessPrincipal Source { get; }

    public string Name => Source.Name;

    /// <summary>Itself first, then its groups.</summary>
    public CompiledHolder[] Holders { get; }

    public RequestPrincipal PolicyPrincipal { get; }

    public PolicyBundle? Session { get; set; }

    public ulong Attributes { get; set; }

    public bool IsReadOnly { get; set; }

    public int BucketCount { get; set; }

    public CompiledPrincipal? Creator { get; set; }

    public DateTimeOffset? Expires => Source.Expires;
}
