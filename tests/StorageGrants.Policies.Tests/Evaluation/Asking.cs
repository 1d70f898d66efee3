using System;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Policies and requests in few words.</summary>
internal static class Asking
{
    public static PolicyDocument Document(string statements)
    {
        var result = PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[""" + statements.Replace('\'', '"') + "]}");
        Assert.NotNull(result.Document);
        return result.Document;
    }

    public static CompiledPolicies Bucket(PolicyDialect dialect, params string[] statements) =>
        CompiledPolicies.Compile(dialect, resource: new[] { Document(string.Join(",", statements)) });

    public static CompiledPolicies Caller(PolicyDialect dialect, params string[] statements) =>
        CompiledPolicies.Compile(dialect, identity: new[] { Document(string.Join(",", statements)) });

    /// <summary>A condition under the reference semantics, as the only thing that a Allow statement hangs on.</summary>
    public static Access.Effect Condition(string condition, RequestContext context, PolicyDialect? dialect = null) =>
        Caller(dialect ?? PolicyDialect.AwsS3, "{'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{" + condition + "}}")
            .Evaluate(new PolicyRequest(RequestPrincipal.User("1", "ann"), "s3:GetObject", "arn:aws:s3:::b/a", context)).Effect;

    /// <summary>A context from <c>key=value</c>; several values are separated by a bar, and <c>key=</c> alone has an empty one.</summary>
    public static RequestContext Context(params string[] pairs)
    {
        var context = RequestContext.Empty;
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            context = context.With(pair[..equals], pair[(equals + 1)..].Split('|').ToArray());
        }

        return context;
    }
}
