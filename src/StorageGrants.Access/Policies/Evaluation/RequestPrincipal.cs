using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Who makes a request. Built once and used for many requests.</summary>
public sealed class RequestPrincipal
{
    private RequestPrincipal(RequestPrincipalKind kind, string arn, string account, string name)
    {
        Kind = kind;
        Arn = arn;
        Account = account;
        Name = name;
        RootArn = kind is RequestPrincipalKind.Anonymous || (kind is RequestPrincipalKind.Other && account.Length == 0) ? null : "arn:aws:iam::" + account + ":root";
    }

    /// <summary>A request without a signature.</summary>
    public static RequestPrincipal Anonymous { get; } = new(RequestPrincipalKind.Anonymous, "", "", "");

    /// <summary>What kind of caller this is.</summary>
    public RequestPrincipalKind Kind { get; }

    /// <summary>The name by which policies call it; empty for anonymous.</summary>
    public string Arn { get; }

    /// <summary>The account or tenant, which in Ceph is empty for the default tenant; empty for anonymous.</summary>
    public string Account { get; }

    /// <summary>The user or role without path, sub-user and session; empty for anonymous and root.</summary>
    public string Name { get; }

    /// <summary>The sub-user, or null.</summary>
    public string? SubUser { get; private set; }

    /// <summary>Further names by which policies call it: its groups, its role, its unique identifier.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = Array.Empty<string>();

    internal string? RootArn { get; }

    internal string? ParentArn { get; private set; }

    internal string? AllSubUsersArn { get; private set; }

    /// <summary>The root of an account.</summary>
    /// <param name="account">The account or tenant.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static RequestPrincipal Root(string account) =>
        new(RequestPrincipalKind.Root, "arn:aws:iam::" + NotNull(account, nameof(account)) + ":root", account, "");

    /// <summary>A user.</summary>
    /// <param name="account">The account or tenant; empty for Ceph's default tenant.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="subUser">The sub-user that signs, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> or <paramref name="name"/> is null.</exception>
    public static RequestPrincipal User(string account, string name, string? subUser = null)
    {
        var parent = "arn:aws:iam::" + NotNull(account, nameof(account)) + ":user/" + NotNull(name, nameof(name));
        return new RequestPrincipal(RequestPrincipalKind.User, subUser is null ? parent : parent + ":" + subUser, account, name)
        {
            SubUser = subUser,
            ParentArn = parent,
            AllSubUsersArn = parent + ":*",
        };
    }

    /// <summary>A role, in a session if one is named.</summary>
    /// <param name="account">The account or tenant.</param>
    /// <param name="name">The role's name.</param>
    /// <param name="session">The session's name, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> or <paramref name="name"/> is null.</exception>
    public static RequestPrincipal Role(string account, string name, string? session = null)
    {
        var role = "arn:aws:iam::" + NotNull(account, nameof(account)) + ":role/" + NotNull(name, nameof(name));
        if (session is null)
            return new RequestPrincipal(RequestPrincipalKind.Role, role, account, name);
        return new RequestPrincipal(RequestPrincipalKind.Role, "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + session, account, name)
        {
            Aliases = new[] { role },
        };
    }

    /// <summary>The caller that an ARN names. Text that is no ARN of a root, user or role is kept as it is.</summary>
    /// <param name="arn">Such as <c>arn:aws:iam::111122223333:user/ann</c>, or <c>urn:scoped-user:7:ci</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="arn"/> is null.</exception>
    public static RequestPrincipal FromArn(string arn)
    {
        var parts = NotNull(arn, nameof(arn)).Split(new[] { ':' }, 6);
        if (parts.Length < 6 || parts[0] != "arn")
            return new RequestPrincipal(RequestPrincipalKind.Other, arn, "", arn);
        var account = parts[4];
        var rest = parts[5];
        if (rest == "root")
            return Root(account);
        if (rest.StartsWith("user/", StringComparison.Ordinal))
            return UserOf(account, rest.Substring(5));
        if (rest.StartsWith("role/", StringComparison.Ordinal))
            return new RequestPrincipal(RequestPrincipalKind.Role, arn, account, LastPart(rest));
        if (rest.StartsWith("assumed-role/", StringComparison.Ordinal) && rest.Split('/') is { Length: 3 } session)
            return Role(account, session[1], session[2]);
        return new RequestPrincipal(RequestPrincipalKind.Other, arn, account, LastPart(rest));
    }

    /// <summary>The same caller with further names by which policies may call it.</summary>
    /// <param name="aliases">Such as the ARNs of its groups.</param>
    /// <exception cref="ArgumentNullException"><paramref name="aliases"/> is null.</exception>
    public RequestPrincipal WithAliases(params string[] aliases)
    {
        var all = new List<string>(Aliases);
        all.AddRange(NotNull(aliases, nameof(aliases)));
        return new RequestPrincipal(Kind, Arn, Account, Name)
        {
            SubUser = SubUser,
            ParentArn = ParentArn,
            AllSubUsersArn = AllSubUsersArn,
            Aliases = all.ToArray(),
        };
    }

    /// <inheritdoc />
    public override string ToString() => Kind == RequestPrincipalKind.Anonymous ? "anonymous" : Arn;

    private static RequestPrincipal UserOf(string account, string path)
    {
        var colon = path.IndexOf(':');
        var name = colon < 0 ? path : path.Substring(0, colon);
        var user = User(account, name, colon < 0 ? null : path.Substring(colon + 1));
        return name.IndexOf('/') < 0 ? user : new RequestPrincipal(RequestPrincipalKind.User, user.Arn, account, LastPart(name))
        {
            SubUser = user.SubUser,
            ParentArn = user.ParentArn,
            AllSubUsersArn = user.AllSubUsersArn,
        };
    }

    private static string LastPart(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static T NotNull<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);
}
