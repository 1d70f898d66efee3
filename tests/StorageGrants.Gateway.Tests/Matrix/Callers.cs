using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.S3;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>A user with a sub-user of every level, and another user: made by the admin client, known to the evaluator.</summary>
internal sealed class Callers : IDisposable
{
    public const string User = "matrix";
    public const string Stranger = "stranger";

    private static readonly IReadOnlyDictionary<string, SubUserLevel> Levels = new Dictionary<string, SubUserLevel>(StringComparer.Ordinal)
    {
        ["none"] = SubUserLevel.None,
        ["read"] = SubUserLevel.Read,
        ["write"] = SubUserLevel.Write,
        ["readwrite"] = SubUserLevel.ReadWrite,
        ["full"] = SubUserLevel.Full,
    };

    private readonly Dictionary<string, AmazonS3Client> _clients = new(StringComparer.Ordinal);

    /// <summary>Columns of the matrix.</summary>
    public static IReadOnlyList<string> Names { get; } = ["owner", .. Levels.Keys, Stranger];

    /// <summary>As policies name them. The owner is not among them: a statement about the user is one about all its sub-users.</summary>
    public static IEnumerable<string> InPolicies => [.. Levels.Keys.Select(level => User + ":" + level), Stranger];

    public IAmazonS3 Owner => this["owner"];

    public IAmazonS3 this[string name] => _clients[name];

    public static async Task<Callers> CreateAsync(TestGateway gateway)
    {
        var admin = AdminClient.Of(gateway);
        var callers = new Callers();
        foreach (var (name, uid) in new[] { ("owner", User), (Stranger, Stranger) })
        {
            var user = await admin.CreateUserAsync(uid, uid, maxBuckets: 0);
            callers._clients.Add(name, S3Client.Of(gateway, AdminClient.Credential(Assert.Single(user.Keys!))));
        }

        foreach (var (name, level) in Levels)
            callers._clients.Add(name, S3Client.Of(gateway, AdminClient.Credential(await admin.CreateSubUserWithKeyAsync(User, name, level))));
        return callers;
    }

    /// <summary>What the evaluator is told of them.</summary>
    public static IReadOnlyList<AccessPrincipal> Principals { get; } =
    [
        Principal("owner", User, null, "full"),
        .. Levels.Keys.Select(level => Principal(level, User, level, level == "none" ? null : level)),
        Principal(Stranger, Stranger, null, "full"),
    ];

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }

    private static AccessPrincipal Principal(string name, string user, string? subUser, string? level) => new(name)
    {
        Account = user,
        Grants = level is null ? [] : [new AccessGrant("SubUserLevel", level, AccessScope.Organization)],
        PolicyPrincipal = RequestPrincipal.User("", user, subUser),
    };
}
