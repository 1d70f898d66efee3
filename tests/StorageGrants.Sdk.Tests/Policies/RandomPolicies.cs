using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Policies;
using StorageGrants.Policies;

namespace StorageGrants.Sdk.Tests.Policies;

/// <summary>Makes policies by calling whatever the builders of a dialect offer, with values that are often odd.</summary>
internal abstract class RandomPolicies(PolicyDialect dialect, PolicyKind kind)
{
    public PolicyDialect Dialect { get; } = dialect;

    public PolicyKind Kind { get; } = kind;

    /// <summary>A policy as document and JSON, or null when a value of this seed is refused.</summary>
    public abstract (PolicyDocument Document, string Json)? Make(int seed);

    public override string ToString() => Dialect.Name + " " + Kind;
}

/// <summary>The part that knows the types of a dialect.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="kind">The kind of policy.</param>
/// <param name="sources">The static classes of the dialect: actions, patterns, keys, principals.</param>
/// <param name="bucket">Makes a bucket.</param>
/// <param name="buckets">Makes a pattern of buckets.</param>
/// <param name="objects">Makes objects.</param>
/// <param name="create">Makes the policy.</param>
internal sealed class RandomPolicies<TPolicy, TDialect, TActions>(
    PolicyDialect dialect,
    PolicyKind kind,
    Type[] sources,
    Func<string, NamedBucket<TDialect>> bucket,
    Func<string, BucketResource<TDialect>> buckets,
    Func<string, string, ObjectResource<TDialect>> objects,
    Func<IEnumerable<Statement<TPolicy>>, Policy<TPolicy>> create)
    : RandomPolicies(dialect, kind)
    where TActions : class, ITakesSid
    where TDialect : ITakesPrincipalLists
{
    private const int Attempts = 20;

    private static readonly string[] Names = ["acme", "acme-logs", "a.b", "x", "acme/logs", "a*", "*", ""];
    private static readonly string[] Keys = ["*", "2027/*", "in/report.csv", "a b/ü\u2028\"\\/😀", "a:b", "100%", "a%20b", "?", "x/*/y", "$", "${aws:username}/*", "${*}", "${s3:prefix}", "${aws:username, 'x'}", "/", "<&>"];
    private static readonly string[] Texts = ["a", "", "A*b?", "\u0001\n", "${aws:username}", "${aws:userid}", "é", "true", "${$}"];
    private static readonly string[] Ranges = ["192.0.2.0/24", "198.51.100.7", "2001:db8::/32", "::1", "0.0.0.0/0", "192.0.2.1/24"];
    private static readonly string[] Arns = ["arn:aws:s3:::acme", "arn:aws:iam::123456789012:user/*", "arn:a"];
    private static readonly string[] Principals = ["123456789012", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/jo", "*", "urn:scoped-user:a:b", "s3.amazonaws.com", "x", "x*", "arn:aws:iam:::user/jo", ""];

    private readonly object[] _members = sources
        .SelectMany(source => source.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Select(property => property.GetValue(null)!)
        .ToArray();

    private readonly object[] _keys = sources
        .SelectMany(source => source.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => IsKey(method.ReturnType))
        .Select(method => method.Invoke(null, method.GetParameters().Length == 0 ? [] : ["team/ü"])!)
        .ToArray();

    private readonly Type[] _fits = sources
        .SelectMany(source => source.GetNestedTypes())
        .Where(type => typeof(TActions).IsAssignableFrom(type))
        .ToArray();

    public override (PolicyDocument Document, string Json)? Make(int seed)
    {
        var random = new Random(seed);
        try
        {
            var statements = Enumerable.Range(0, random.Next(1, 4)).Select(index => Statement(random, index)).ToList();
            var policy = create(statements);
            return (policy.Document, policy.ToJson());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Statement<TPolicy> Statement(Random random, int index)
    {
        var statement = typeof(RandomPolicies<TPolicy, TDialect, TActions>)
            .GetMethod(nameof(About), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(Pick(random, _fits));
        try
        {
            return (Statement<TPolicy>)statement.Invoke(this, [random, index])!;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException refused)
        {
            throw new ArgumentException(refused.Message, refused);
        }
    }

    private Statement<TPolicy> About<T>(Random random, int index)
        where T : class, TActions
    {
        var isAllow = random.Next(2) == 0;
        Statement<TPolicy> statement = random.Next(4) switch
        {
            0 when Some<IBucketAction<T>>(random) is { } actions => OnBuckets(random, isAllow, actions),
            1 when Some<IObjectAction<T>>(random) is { } actions => OnObjects(random, isAllow, actions),
            2 => Conditional(random, OnBoth(random, isAllow, Some<IResourceAction<TActions>>(random)!), index),
            _ => Conditional(random, OnEverything(isAllow, Some<IPolicyAction<TActions>>(random)!, random), index),
        };
        return statement is Statement<TPolicy, T> fitting ? Conditional(random, fitting, index) : statement;
    }

    private Statement<TPolicy, T> OnBuckets<T>(Random random, bool isAllow, IBucketAction<T>[] actions)
        where T : class, TActions
    {
        var chosen = Many(random, () => Taken(() => random.Next(2) == 0 ? bucket(Pick(random, Names)) : buckets(Pick(random, Names))));
        return Kind == PolicyKind.Identity
            ? (isAllow ? IdentityPolicy<TPolicy, TDialect, TActions>.Allow(actions) : IdentityPolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen)
            : Addressed(random, (isAllow ? ResourcePolicy<TPolicy, TDialect, TActions>.Allow(actions) : ResourcePolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen));
    }

    private Statement<TPolicy, T> OnObjects<T>(Random random, bool isAllow, IObjectAction<T>[] actions)
        where T : class, TActions
    {
        var chosen = Many(random, () => Taken(() => objects(Pick(random, Names), Pick(random, Keys))));
        return Kind == PolicyKind.Identity
            ? (isAllow ? IdentityPolicy<TPolicy, TDialect, TActions>.Allow(actions) : IdentityPolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen)
            : Addressed(random, (isAllow ? ResourcePolicy<TPolicy, TDialect, TActions>.Allow(actions) : ResourcePolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen));
    }

    private Statement<TPolicy, TActions> OnBoth(Random random, bool isAllow, IResourceAction<TActions>[] actions)
    {
        var chosen = Taken(() => bucket(Pick(random, Names)));
        var below = Taken(() => objects(Pick(random, Names), Pick(random, Keys)));
        return Kind == PolicyKind.Identity
            ? (isAllow ? IdentityPolicy<TPolicy, TDialect, TActions>.Allow(actions) : IdentityPolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen, below)
            : Addressed(random, (isAllow ? ResourcePolicy<TPolicy, TDialect, TActions>.Allow(actions) : ResourcePolicy<TPolicy, TDialect, TActions>.Deny(actions)).On(chosen, below));
    }

    private Statement<TPolicy, TActions> OnEverything(bool isAllow, IPolicyAction<TActions>[] actions, Random random) => Kind == PolicyKind.Identity
        ? (isAllow ? IdentityPolicy<TPolicy, TDialect, TActions>.Allow(actions) : IdentityPolicy<TPolicy, TDialect, TActions>.Deny(actions)).OnEverything()
        : Addressed(random, (isAllow ? ResourcePolicy<TPolicy, TDialect, TActions>.Allow(actions) : ResourcePolicy<TPolicy, TDialect, TActions>.Deny(actions)).OnEverything());

    private Statement<TPolicy, T> Addressed<T>(Random random, UnaddressedStatement<TPolicy, TDialect, T> statement) =>
        random.Next(3) > 0 ? statement.For(Principal(random)) : statement.For(Principal(random), Principal(random));

    private Principal<TDialect> Principal(Random random)
    {
        var everyone = _members.OfType<Principal<TDialect>>().ToArray();
        var types = sources.SelectMany(source => source.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(method => method.ReturnType == typeof(Principal<TDialect>) && method.GetParameters().Length == 1).ToArray();
        return random.Next(3) == 0 ? Pick(random, everyone) : Taken(() => (Principal<TDialect>)Invoke(Pick(random, types), null, [Pick(random, Principals)]));
    }

    private Statement<TPolicy, T> Conditional<T>(Random random, Statement<TPolicy, T> statement, int index)
        where T : class, TActions
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            if (Taken(() => Condition(random, Pick(random, _keys))) is ICondition<T> condition)
                statement = statement.When(condition);
        }

        return random.Next(2) == 0 ? statement.WithSid("S" + index) : statement;
    }

    private static object Condition(Random random, object key)
    {
        var method = Pick(random, key.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        var condition = Invoke(method, key, method.GetParameters().Select(parameter => Value(random, parameter)).ToArray());
        foreach (var suffix in new[] { "ForAnyValue", "ForAllValues", "IfExists" })
        {
            if (random.Next(3) == 0 && condition.GetType().GetMethod(suffix) is { } follow)
                condition = Invoke(follow, condition, []);
        }

        return condition;
    }

    private static object Value(Random random, ParameterInfo parameter) => parameter.Name switch
    {
        "ranges" => Many(random, () => Pick(random, Ranges)),
        "addresses" => Many(random, () => new System.Net.IPAddress(random.Next(2) == 0 ? BitConverter.GetBytes(random.Next()) : BitConverter.GetBytes(random.NextInt64()).Concat(new byte[8]).ToArray())),
        "texts" => Many(random, () => Pick(random, Texts)),
        "arns" => Many(random, () => Pick(random, Arns)),
        "number" => random.Next(-5, 5000) / 4m,
        "truth" => random.Next(2) == 0,
        "bytes" => new byte[random.Next(5)],
        _ when parameter.ParameterType == typeof(string) => "2027-01-31T09:00:00+02:00",
        _ => DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(0, 1L << 60)),
    };

    private T[]? Some<T>(Random random)
    {
        var all = _members.OfType<T>().ToArray();
        return all.Length == 0 ? null : Many(random, () => Pick(random, all));
    }

    private static bool IsKey(Type type) => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ConditionKey<>);

    private static object Invoke(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments)!;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException refused)
        {
            throw new ArgumentException(refused.Message, refused);
        }
    }

    private static T[] Many<T>(Random random, Func<T> make) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => make()).ToArray();

    // Most odd values are refused: others are tried, so that policies come about.
    private static T Taken<T>(Func<T> make)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return make();
            }
            catch (ArgumentException) when (i < Attempts)
            {
            }
        }
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
