using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>What one system takes as a policy document: elements, actions, operators, condition keys, forms and limits.</summary>
public sealed partial class PolicyDialect
{
    private static readonly Lazy<PolicyDialect> LazyTigris = Embedded("tigris");
    private static readonly Lazy<PolicyDialect> LazyStorageGrid = Embedded("storagegrid");
    private static readonly Lazy<PolicyDialect> LazyCephRgw16 = Embedded("ceph-rgw-16");
    private static readonly Lazy<PolicyDialect> LazySObject = Embedded("sobject");
    private static readonly Lazy<PolicyDialect> LazyAwsS3 = Embedded("aws-s3");
    private static readonly string[] s_names = { "tigris", "storagegrid", "ceph-rgw-16", "sobject", "aws-s3" };

    private readonly Dictionary<string, DialectAction> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<PolicyProblemKind> _refused;

    internal PolicyDialect(PolicyDialectParts parts)
    {
        Parts = parts;
        _refused = new HashSet<PolicyProblemKind>(parts.Refuses);
        var services = new List<string>();
        foreach (var action in parts.Actions)
        {
            _actions[action.Name] = action;
            var service = action.Name.Substring(0, Math.Max(0, action.Name.IndexOf(':')));
            if (!services.Contains(service))
                services.Add(service);
        }

        Services = services;
    }

    /// <summary>IAM policies of Tigris (docs/vendors/tigris.md).</summary>
    public static PolicyDialect Tigris => LazyTigris.Value;

    /// <summary>Group and bucket policies of StorageGRID.</summary>
    public static PolicyDialect StorageGrid => LazyStorageGrid.Value;

    /// <summary>Policies of the Ceph RADOS Gateway 16, as measured.</summary>
    public static PolicyDialect CephRgw16 => LazyCephRgw16.Value;

    /// <summary>Bucket policies of Psychz sObject.</summary>
    public static PolicyDialect SObject => LazySObject.Value;

    /// <summary>IAM and bucket policies of Amazon S3, the reference of the language.</summary>
    public static PolicyDialect AwsS3 => LazyAwsS3.Value;

    /// <summary>The names of <see cref="All"/>, in the same order. Asking for them reads none of the dialects.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>Every dialect that ships with the library.</summary>
    public static IReadOnlyList<PolicyDialect> All => new[] { Tigris, StorageGrid, CephRgw16, SObject, AwsS3 };

    /// <summary>Name, such as <c>ceph-rgw-16</c>.</summary>
    public string Name => Parts.Name;

    /// <summary>What the dialect is called in messages.</summary>
    public string Title => Parts.Title;

    /// <summary>Day of the newest source, as <c>2026-06-30</c>.</summary>
    public string Date => Parts.Date;

    /// <summary>Where the facts come from.</summary>
    public IReadOnlyList<string> Sources => Parts.Sources;

    /// <summary>The kinds of policies there are.</summary>
    public IReadOnlyList<PolicyKindRules> Kinds => Parts.Kinds;

    /// <summary>Elements of a document and of a statement that the dialect takes, by name.</summary>
    public IReadOnlyList<string> Elements => Parts.Elements;

    /// <summary>Values of <c>Version</c> that the dialect takes.</summary>
    public IReadOnlyList<string> Versions => Parts.Versions;

    /// <summary>Every action, in the order of the file.</summary>
    public IReadOnlyList<DialectAction> Actions => Parts.Actions;

    /// <summary>Names people write that the dialect does not have, each with the action to use, or with null when there is none.</summary>
    public IReadOnlyDictionary<string, string?> UseInstead => Parts.UseInstead;

    /// <summary>Every operator, without prefix and suffix.</summary>
    public IReadOnlyList<ConditionTest> Operators => Parts.Operators;

    /// <summary>The operators that take <c>IfExists</c>.</summary>
    public IReadOnlyList<ConditionTest> IfExistsOperators => Parts.IfExistsOperators;

    /// <summary>The operators that take <c>ForAllValues:</c> and <c>ForAnyValue:</c>.</summary>
    public IReadOnlyList<ConditionTest> QuantifiedOperators => Parts.QuantifiedOperators;

    /// <summary>Every condition key and family of keys.</summary>
    public IReadOnlyList<DialectConditionKey> ConditionKeys => Parts.ConditionKeys;

    /// <summary>Wildcards in <c>Action</c>.</summary>
    public WildcardRules ActionWildcards => Parts.ActionWildcards;

    /// <summary>Wildcards in <c>Resource</c>.</summary>
    public WildcardRules ResourceWildcards => Parts.ResourceWildcards;

    /// <summary>Wildcards in principals.</summary>
    public WildcardRules PrincipalWildcards => Parts.PrincipalWildcards;

    /// <summary>The services its actions belong to, such as <c>s3</c>.</summary>
    internal IReadOnlyList<string> Services { get; }

    internal PolicyDialectParts Parts { get; }

    /// <summary>The <c>evaluation</c> member of the file as read, or null.</summary>
    internal JsonValue? EvaluationData => Parts.Evaluation;

    /// <summary>The dialect of this name among <see cref="All"/>, or null. The others are not read for it.</summary>
    /// <param name="name">Name, compared ordinally.</param>
    public static PolicyDialect? Find(string name) => name switch
    {
        "tigris" => Tigris,
        "storagegrid" => StorageGrid,
        "ceph-rgw-16" => CephRgw16,
        "sobject" => SObject,
        "aws-s3" => AwsS3,
        _ => null,
    };

    internal static bool IsName(string name) => Array.IndexOf(s_names, name) >= 0;

    /// <summary>Reads a dialect file.</summary>
    /// <param name="text">The JSON text of the file (docs/schemas.md).</param>
    /// <returns>The dialect as far as it could be read, and every problem with its place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static PolicyDialectResult Parse([StringSyntax(StringSyntaxAttribute.Json)] string text) => new PolicyDialectReader().Read(text);

    /// <summary>The action of this name, letter case ignored, or null.</summary>
    /// <param name="name">Name, such as <c>s3:GetObject</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public DialectAction? FindAction(string name) => _actions.TryGetValue(name, out var action) ? action : null;

    /// <summary>The condition key, or the family it belongs to, or null.</summary>
    /// <param name="key">The key as written in a policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public DialectConditionKey? FindConditionKey(string key)
    {
        foreach (var candidate in ConditionKeys)
        {
            if (candidate.Matches(key))
                return candidate;
        }

        return null;
    }

    /// <summary>The rules for a kind of policy, or null when the dialect does not have it.</summary>
    /// <param name="kind">The kind.</param>
    public PolicyKindRules? FindKind(PolicyKind kind)
    {
        foreach (var rules in Kinds)
        {
            if (rules.Kind == kind)
                return rules;
        }

        return null;
    }

    /// <summary>Whether the service refuses a document for a problem of this kind, or its documents rule it out.</summary>
    /// <param name="kind">The kind of problem.</param>
    public bool Refuses(PolicyProblemKind kind) => _refused.Contains(kind);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Lazy<PolicyDialect> Embedded(string name) => new(
        () =>
        {
            var result = Parse(EmbeddedSchemas.Read("policies/" + name + ".json"));
            return result.Problems.Count == 0 && result.Dialect is { } dialect
                ? dialect
                : throw new InvalidOperationException("The embedded dialect " + name + " is broken: " + (result.Problems.Count > 0 ? result.Problems[0].Message : "no name"));
        },
        LazyThreadSafetyMode.PublicationOnly);
}
