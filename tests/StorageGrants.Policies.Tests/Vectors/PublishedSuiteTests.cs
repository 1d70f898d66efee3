using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>
/// Published suites under the reference semantics, from the folder that STORAGEGRANTS_VECTORS names. What a suite tests
/// beyond the reference is left out by id, before the run.
/// </summary>
public sealed class PublishedSuiteTests
{
    [Theory]
    [InlineData("s3-tests", "eval", 95)]
    [InlineData("seaweedfs", "eval", 49)]
    [InlineData("seaweedfs", "condition", 12)]
    [InlineData("seaweedfs", "match", 37)]
    public void Answers_as_the_suite_expects(string file, string kind, int count)
    {
        Assert.SkipWhen(VectorFiles.Published is null, "STORAGEGRANTS_VECTORS names no folder of published suites");
        var excluded = VectorFiles.ReadIds(file + ".txt");
        var records = VectorFiles.Read(Path.Combine(VectorFiles.Published!, file + ".jsonl")).Where(record => record.GetString("kind") == kind).ToList();
        var run = records.Where(record => !excluded.ContainsKey(record.GetString("id")!)).ToList();
        var differing = run.Where(record => !Agrees(record, kind)).Select(record => record.GetString("id")).ToList();

        VectorFiles.Report(file + ".jsonl, " + kind + ": " + (run.Count - differing.Count) + " of " + run.Count + " agree, " + (records.Count - run.Count) + " left out");
        Assert.Equal(count, records.Count);
        Assert.Empty(differing);
    }

    [Fact]
    public void Every_case_left_out_is_in_its_suite()
    {
        Assert.SkipWhen(VectorFiles.Published is null, "STORAGEGRANTS_VECTORS names no folder of published suites");
        foreach (var file in new[] { "s3-tests", "seaweedfs" })
        {
            var ids = VectorFiles.Read(Path.Combine(VectorFiles.Published!, file + ".jsonl")).Select(record => record.GetString("id")!).ToHashSet();
            Assert.Superset(VectorFiles.ReadIds(file + ".txt").Keys.ToHashSet(), ids);
        }
    }

    private static bool Agrees(JsonValue record, string kind) => kind switch
    {
        "eval" => AgreesOnRequest(record),
        "condition" => IsAllowed(new PolicyStatement(PolicyEffect.Allow) { Action = Any, Resource = Any, Conditions = Conditions(record) }, "s3:GetObject", "x", record)
            == Expected(record),
        _ => AgreesOnPattern(record),
    };

    private static readonly PolicyValues Any = new(new PolicyText[] { "*" });

    private static bool AgreesOnRequest(JsonValue record)
    {
        var policies = record.Get("policies")!;
        var identity = Documents(policies.Get("identity"));
        var resource = Documents(policies.Get("resource"));

        // A document that names no principal is one of the caller, wherever the suite attached it.
        identity.AddRange(resource.Where(document => document.Statements.All(s => s.Principal is null && s.NotPrincipal is null)));
        resource.RemoveAll(identity.Contains);

        var request = record.Get("request")!;
        var owns = request.GetString("principalRelation") == "same bucket owner";
        var decision = CompiledPolicies.Compile(PolicyDialect.AwsS3, identity, resource).Evaluate(
            new PolicyRequest(
                Principal(request.GetString("principal")!, owns),
                request.GetString("action")!,
                request.GetString("resource")!,
                RecordedRequest.Context(request.Get("context")))
            {
                ResourceAccount = request.GetString("resourceAccount"),
                BaseAccess = owns || record.Get("acl") is not null ? BaseAccess.Granted : BaseAccess.None,
            });
        return record.GetString("expected") switch
        {
            "allow" => decision.Effect == Effect.Allow,
            "deny-explicit" => decision is { Effect: Effect.Deny, Reason: DecisionReason.StatementDenies },
            "deny-implicit" => decision.Effect == Effect.Deny && decision.Reason != DecisionReason.StatementDenies,
            "deny" => decision.Effect == Effect.Deny,
            var other => throw new InvalidDataException("Unknown expectation " + other),
        };
    }

    private static RequestPrincipal Principal(string name, bool owns) => name switch
    {
        "*" => RequestPrincipal.Anonymous,
        "arn:aws:iam:::user/root" when owns => RequestPrincipal.Root(""),
        _ => RequestPrincipal.FromArn(name),
    };

    private static bool AgreesOnPattern(JsonValue record)
    {
        var patterns = RecordedRequest.Texts(record.Get("pattern") ?? record.Get("patterns")).Select(text => new PolicyText(text)).ToList();
        var value = record.GetString("value")!;
        var asResource = new PolicyStatement(PolicyEffect.Allow) { Action = Any, Resource = new PolicyValues(patterns) };
        var asAction = new PolicyStatement(PolicyEffect.Allow) { Action = new PolicyValues(patterns), Resource = Any };
        var hasVariable = patterns.Any(pattern => pattern.Value.Contains("${", StringComparison.Ordinal));
        var matches = record.GetString("mode") == "wildcard" || hasVariable
            ? IsAllowed(asResource, "s3:GetObject", value, record)
            : IsAllowed(asAction, value, "x", record);
        return matches == Expected(record);
    }

    private static bool IsAllowed(PolicyStatement statement, string action, string resource, JsonValue record) =>
        CompiledPolicies.Compile(PolicyDialect.AwsS3, new[] { new PolicyDocument(new[] { statement }) { Version = "2012-10-17" } })
            .Evaluate(new PolicyRequest(RequestPrincipal.User("1", "ann"), action, resource, RecordedRequest.Context(record.Get("context"))))
            .IsAllowed;

    private static IReadOnlyList<PolicyCondition> Conditions(JsonValue record)
    {
        var conditions = new List<PolicyCondition>();
        foreach (var @operator in record.Get("condition")!.Properties)
        {
            foreach (var key in @operator.Value.Properties)
            {
                var test = Enum.Parse<ConditionTest>(@operator.Name);
                conditions.Add(new PolicyCondition(new ConditionOperator(test), @operator.Name, key.Name, RecordedRequest.Texts(key.Value).Select(text => new PolicyText(text)).ToList()));
            }
        }

        return conditions;
    }

    private static bool Expected(JsonValue record) => record.GetBoolean("expected")!.Value;

    private static List<PolicyDocument> Documents(JsonValue? policies) =>
        (policies?.Items ?? Array.Empty<JsonValue>()).Select(policy => PolicyParser.Parse(policy).Document!).ToList();
}
