using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Policies;

namespace StorageGrants.Analyzers.Surfaces.Policies;

/// <summary>
/// The members of well-known clients that take a policy. The AWS SDK and the client of MinIO speak to any service with the API
/// of S3, so that only the kind of the policy is known there.
/// </summary>
internal static class KnownDestinations
{
    private static readonly PolicyDestination OfBucket = new(null, PolicyKind.Resource);
    private static readonly PolicyDestination OfIdentity = new(null, PolicyKind.Identity);
    private static readonly PolicyDestination Tigris = new(PolicyDialect.Tigris.Name, PolicyKind.Identity);
    private static readonly PolicyDestination Group = new(PolicyDialect.StorageGrid.Name, PolicyKind.Identity);
    private static readonly PolicyDestination Container = new(PolicyDialect.StorageGrid.Name, PolicyKind.Resource);

    private static readonly Dictionary<string, PolicyDestination> Members = new(StringComparer.Ordinal)
    {
        ["Amazon.S3.Model.PutBucketPolicyRequest.Policy"] = OfBucket,
        ["Amazon.S3.AmazonS3Client.PutBucketPolicyAsync.policy"] = OfBucket,
        ["Amazon.S3.AmazonS3Client.PutBucketPolicy.policy"] = OfBucket,
        ["Amazon.S3.IAmazonS3.PutBucketPolicyAsync.policy"] = OfBucket,
        ["Amazon.S3.IAmazonS3.PutBucketPolicy.policy"] = OfBucket,
        ["Amazon.IdentityManagement.Model.CreatePolicyRequest.PolicyDocument"] = OfIdentity,
        ["Amazon.IdentityManagement.Model.CreatePolicyVersionRequest.PolicyDocument"] = OfIdentity,
        ["Amazon.IdentityManagement.Model.PutUserPolicyRequest.PolicyDocument"] = OfIdentity,
        ["Amazon.IdentityManagement.Model.PutGroupPolicyRequest.PolicyDocument"] = OfIdentity,
        ["Amazon.IdentityManagement.Model.PutRolePolicyRequest.PolicyDocument"] = OfIdentity,
        ["Amazon.SecurityToken.Model.AssumeRoleRequest.Policy"] = OfIdentity,
        ["Minio.DataModel.Args.SetPolicyArgs.WithPolicy.policy"] = OfBucket,
        ["StorageGrants.Tigris.Organizations.CreatePolicyRequest..ctor.policyDocument"] = Tigris,
        ["StorageGrants.Tigris.Organizations.UpdatePolicyRequest..ctor.policyDocument"] = Tigris,
        ["StorageGrants.Tigris.Organizations.UpdatePolicyRequest..ctor.document"] = Tigris,
        ["StorageGrants.StorageGrid.GroupUpdate.S3Policy"] = Group,
        ["StorageGrants.StorageGrid.GroupPolicies.WithS3Policy.json"] = Group,
        ["StorageGrants.StorageGrid.GroupPolicies.WithS3.value"] = Group,
        ["StorageGrants.StorageGrid.ContainerPolicy.WithPolicy.value"] = Container,
    };

    private static readonly Dictionary<string, PolicyDestination> Types = new(StringComparer.Ordinal)
    {
        ["StorageGrants.Tigris.PolicyDocument"] = Tigris,
    };

    /// <summary>What a member that is assigned takes.</summary>
    public static PolicyDestination? OfMember(ISymbol member) => Find(member.ContainingType, member.Name);

    /// <summary>What a parameter of a method or constructor takes.</summary>
    public static PolicyDestination? OfParameter(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method ? Find(method.ContainingType, method.Name + "." + parameter.Name) : null;

    /// <summary>What objects of a type are policies for.</summary>
    public static PolicyDestination? OfType(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class, Name: "PolicyDocument" } && Types.TryGetValue(type.OriginalDefinition.ToDisplayString(), out var found) ? found : null;

    private static PolicyDestination? Find(INamedTypeSymbol? type, string member)
    {
        if (type is not { ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } space })
            return null;
        var name = space.ToDisplayString();
        if (name.EndsWith(".StorageGrid.V3", StringComparison.Ordinal))
            name = name.Substring(0, name.Length - ".V3".Length);
        return Members.TryGetValue(name + "." + type.Name + "." + member, out var found) ? found : null;
    }
}
