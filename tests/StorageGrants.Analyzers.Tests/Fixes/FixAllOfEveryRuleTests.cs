using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Tests.CodeRules;
using StorageGrants.Analyzers.Tests.Documentation;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Fixes;

/// <summary>Fix All in a document, a project and the solution for every rule that says it has a fix.</summary>
public class FixAllOfEveryRuleTests
{
    // The compiler's hosts take no element out of these documents; storagegrants lint --fix does, which its own tests show.
    private static readonly string[] CommandLineOnly = ["SGR2104", "SGR2207"];

    /// <summary>What Fix All tells the fix by, and a member before and after.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "Make the call as {0}", Object("{|SGR1004:\"Admin\"|}", Grant("a", "\"ReadOnly\"")), Object("\"Member\"", Grant("a", "\"ReadOnly\"")) },
        { "Grant {0} instead", Object("\"Admin\"", Grant("a", "{|SGR1005:\"Admin\"|}")), Object("\"Admin\"", Grant("a", "\"Editor\"")) },
        { "Remove the grant that adds nothing", Object("\"Admin\"", "{|SGR1007:" + Grant("a", "\"ReadOnly\"") + "|}", Grant("*", "\"ReadOnly\"")), Object("\"Admin\"", Grant("*", "\"ReadOnly\"")) },
        { "Keep the smaller role", Object("\"Admin\"", Grant("a", "\"Editor\""), Grant("a", "{|SGR1008:\"ReadOnly\"|}")), Object("\"Admin\"", Grant("a", "\"ReadOnly\"")) },
        { "Keep the larger role", Object("\"Admin\"", Grant("a", "\"Editor\""), Grant("a", "{|SGR1008:\"ReadOnly\"|}")), Object("\"Admin\"", Grant("a", "\"Editor\"")) },
        { "Remove the duplicate grant", Object("\"Admin\"", Grant("a", "\"Editor\""), "{|SGR1009:" + Grant("a", "\"Editor\"") + "|}"), Object("\"Admin\"", Grant("a", "\"Editor\"")) },
        { "Write the nearest value that is accepted", "object {0} => new StorageGrants.Tigris.ListAccessKeysRequest(\"u\").WithLimit({|SGR1015:1001|});", "object {0} => new StorageGrants.Tigris.ListAccessKeysRequest(\"u\").WithLimit(1000);" },
        Json("Write {0}", "SGR1016", "{'user_id':'u','buckets_roles':[{«'bucket'»:'a','role':'Editor'}]}", "{'user_id':'u','buckets_roles':[{'bucket_name':'a','role':'Editor'}]}"),
        Json("Write the name of the policy", "SGR1016", "{'user_id':'u','buckets_roles':[],'attach_policies':[«'arn:aws:iam::o:policy/p'»]}", "{'user_id':'u','buckets_roles':[],'attach_policies':['p']}"),
        Json("Remove the role and keep the policy", "SGR1017", "{'user_id':'u','buckets_roles':[{'bucket_name':'a','role':'Editor'}],'create_policies':[{'name':'p','document':" + Policy("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::a/*']},{'Effect':«'Deny'»,'Action':['s3:DeleteObject'],'Resource':['arn:aws:s3:::a/*']}") + "}]}", "{'user_id':'u','buckets_roles':[],'create_policies':[{'name':'p','document':" + Policy("{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::a/*']},{'Effect':'Deny','Action':['s3:DeleteObject'],'Resource':['arn:aws:s3:::a/*']}") + "}]}"),
        Json("Leave the owner {0}", "SGR2001", "{'owner':'ann','members':[{'user':'ann','role':«'Member'»}],'bucketShares':[]}", "{'owner':'ann','members':[{'user':'ann','role':'Owner'}],'bucketShares':[]}"),
        Json("Write {0}", "SGR2003", "{'owner':'ann','members':[{'user':'ann','role':'Owner'}],'bucketShares':[{'bucket':'b','role':«'Read Only'»}]}", "{'owner':'ann','members':[{'user':'ann','role':'Owner'}],'bucketShares':[{'bucket':'b','role':'ReadOnly'}]}"),
        Json("Give the role for the {0}", "SGR2101", "{'$schema':'https://example.com/schemas/backblaze/console.schema.json','assignments':[{'user':'ann','role':'Administrator','scope':«'bucket:b'»}]}", "{'$schema':'https://example.com/schemas/backblaze/console.schema.json','assignments':[{'user':'ann','role':'Administrator','scope':'organization'}]}"),
        Json("End the prefix with a slash", "SGR2108", "{'accountId':'a','keyName':'k','capabilities':['readFiles'],'namePrefix':«'logs'»}", "{'accountId':'a','keyName':'k','capabilities':['readFiles'],'namePrefix':'logs/'}"),
        Json("Write '{0}'", "SGR4001", Created("«'s3:HeadObject'»"), Created("'s3:GetObject'")),
        Json("Write '{0}'", "SGR4002", Policy("{'Effect':'Allow','Action':['s3:PutObject',«'s3:GetObjct'»],'Resource':'arn:aws:s3:::a/*'}"), Policy("{'Effect':'Allow','Action':['s3:PutObject','s3:GetObject'],'Resource':'arn:aws:s3:::a/*'}")),
        Json("Write '{0}'", "SGR4003", Policy("{'Effect':«'allow'»,'Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}"), Policy("{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}")),
        { "Write the enum member", "object {0} => new StorageGrants.Tigris.BucketAccess(\"b\", {|SGR5010:new StorageGrants.OpenEnum<StorageGrants.Tigris.BucketRole>(\"Editor\")|});", "object {0} => new StorageGrants.Tigris.BucketAccess(\"b\", StorageGrants.Tigris.BucketRole.Editor);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mends_all(string key, string before, string after)
    {
        var rule = RulesIn(before).Single();
        var test = new GrantFixTest { CodeActionEquivalenceKey = key };
        test.DisabledDiagnostics.Clear();
        test.DisabledDiagnostics.AddRange(Documentation.RuleSet.All.Select(other => other.Id).Where(id => id != rule));
        CodeTest.AddReferences(test.TestState.AdditionalReferences);
        foreach (var (state, member) in new[] { ((Microsoft.CodeAnalysis.Testing.SolutionState)test.TestState, before), (test.FixedState, after) })
        {
            state.Sources.Add(File("A", member, 3));
            state.Sources.Add(File("B", member, 1));
            var other = new Microsoft.CodeAnalysis.Testing.ProjectState { Sources = { ("/0/Other.cs", File("O", member, 2)) } };
            CodeTest.AddReferences(other.AdditionalReferences);
            other.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(RoleCatalog).Assembly.Location));
            state.AdditionalProjects["Other"] = other;
        }

        await test.RunAsync();
    }

    [Fact]
    public void No_rule_with_a_fix_is_forgotten()
    {
        var covered = Cases.Concat(FixAllTests.Cases).SelectMany(row => RulesIn(row.Data.Item2)).Concat(CommandLineOnly).ToHashSet();
        Assert.Empty(Documentation.RuleSet.All.Where(rule => rule.Fix is { Titles.Count: > 0 } && !covered.Contains(rule.Id)).Select(rule => rule.Id));
        Assert.All(CommandLineOnly, id => Assert.NotEmpty(Documentation.RuleSet.Find(id).Fix!.Titles));
    }

    private static IEnumerable<string> RulesIn(string member) => Regex.Matches(member, @"\{\|(SGR\d{4}):").Select(match => match.Groups[1].Value).Distinct();

    private static string Grant(string bucket, string role) => "new { bucket_name = \"" + bucket + "\", role = " + role + " }";

    private static string Object(string userRole, params string[] grants) =>
        "object {0} => new { user_id = \"u\", user_role = " + userRole + ", buckets_roles = new[] { " + string.Join(", ", grants) + " } };";

    private static string Created(string action) =>
        "{'user_id':'u','buckets_roles':[],'create_policies':[{'name':'p','document':" + Policy("{'Effect':'Allow','Action':[" + action + "],'Resource':['arn:aws:s3:::a/*']}") + "}]}";

    private static string Policy(string statements) => "{'Version':'2012-10-17','Statement':[" + statements + "]}";

    // JSON with single quotes, and « » around what the rule points at.
    private static TheoryDataRow<string, string, string> Json(string key, string rule, string before, string after) => new(key, Literal(before, rule), Literal(after, rule));

    private static string Literal(string json, string rule) =>
        "string {0} => \"" + json.Replace("'", "\\\"", StringComparison.Ordinal).Replace("«", "{|" + rule + ":", StringComparison.Ordinal).Replace("»", "|}", StringComparison.Ordinal) + "\";";

    private static string File(string type, string member, int count) =>
        "// a file\nclass " + type + "\n{\n" + string.Join("\n\n", Enumerable.Range(0, count).Select(index => "    /// <summary>Text.</summary>\n    " + member.Replace("{0}", "M" + index + "()", StringComparison.Ordinal))) + "\n}\n";
}
