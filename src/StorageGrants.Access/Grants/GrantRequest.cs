using System;
using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Grants;

/// <summary>A document or expression that grants roles: a key request, a key, or a grant that stands alone.</summary>
public sealed class GrantRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="shape">How it is written.</param>
    /// <param name="origin">Where the whole of it stands.</param>
    public GrantRequest(GrantRequestShape shape, GrantOrigin origin)
    {
        Shape = shape;
        Origin = origin;
    }

    /// <summary>How it is written.</summary>
    public GrantRequestShape Shape { get; }

    /// <summary>Where the whole of it stands.</summary>
    public GrantOrigin Origin { get; }

    /// <summary>The management role of the call. Unknown for a listing, which does not carry it.</summary>
    public GrantText CallerRole { get; set; } = GrantText.Unknown();

    /// <summary>The principal the call acts for, such as a user. Absent for a listing, which names none.</summary>
    public GrantText Principal { get; set; } = GrantText.Unknown();

    /// <summary>The key that exists already, for a request that changes one. Unknown where it may be one or not.</summary>
    public GrantText Key { get; set; } = GrantText.Unknown();

    /// <summary>A role of the key itself beside its grants, such as its scope.</summary>
    public GrantText KeyRole { get; set; } = GrantText.Unknown();

    /// <summary>The grants that could be read.</summary>
    public IReadOnlyList<GrantEntry> Grants { get; set; } = Array.Empty<GrantEntry>();

    /// <summary>Whether there may be further grants that could not be read.</summary>
    public bool HasUnreadGrants { get; set; }

    /// <summary>Where policies are attached or created for the same key; empty lists are not counted.</summary>
    public IReadOnlyList<GrantOrigin> Policies { get; set; } = Array.Empty<GrantOrigin>();

    /// <summary>The names of policies that are attached, in the property that lists them.</summary>
    public IReadOnlyList<(GrantPolicyShape Shape, GrantText Name)> PolicyNames { get; set; } = Array.Empty<(GrantPolicyShape, GrantText)>();

    /// <summary>The policies that are created for the same key, as far as they could be read.</summary>
    public IReadOnlyList<PolicySubject> CreatedPolicies { get; set; } = Array.Empty<PolicySubject>();

    /// <summary>Properties that have the name another interface of the vendor gives them.</summary>
    public IReadOnlyList<MisnamedProperty> Misnamed { get; set; } = Array.Empty<MisnamedProperty>();

    /// <summary>Where the list of grants stands, or null when it is not written.</summary>
    public GrantOrigin? GrantsOrigin { get; set; }

    /// <summary>Whether there may be policies for the same key that could not be read.</summary>
    public bool HasUnreadPolicies { get; set; }

    /// <summary>Whether all of it is seen: nothing can be added elsewhere before it is sent.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether other calls beside it may need the management role it is made with.</summary>
    public bool HasOtherCallsAsCaller { get; set; }

    /// <summary>Whether only a single grant was seen, outside any request.</summary>
    public bool IsEntryOnly { get; set; }

    /// <summary>Whether the code states that the key has the rights of the organization owner on purpose.</summary>
    public bool IsStatedOwnerKey { get; set; }

    /// <summary>
    /// What can be written here to state that an owner key is intended, such as <c>AsOrganizationOwner("why")</c>; null where
    /// nothing can, as in a JSON file.
    /// </summary>
    public string? OwnerStatement { get; set; }

    /// <summary>Whether the code states that policies are expected to limit the key.</summary>
    public bool PoliciesExpected { get; set; }
}
