using System;
using System.Linq;
using System.Text;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>The examples of docs/policies.md: what three changes newly allow, and one that allows nothing new.</summary>
internal static class ExactQuestionsPage
{
    internal const string Begin = "<!-- exact questions:begin -->";
    internal const string End = "<!-- exact questions:end -->";

    private static readonly (string Title, string From, string To)[] Examples =
    [
        (
            "A pattern that lost its slash",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*Object","Resource":"arn:aws:s3:::acme-logs/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*Object","Resource":"arn:aws:s3:::acme-logs*"}]}"""),
        (
            "A wildcard in the action, under a Deny",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::acme-logs/*"},{"Effect":"Deny","Action":"s3:Put*","Resource":"arn:aws:s3:::acme-logs/audit/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject*"],"Resource":"arn:aws:s3:::acme-logs/*"},{"Effect":"Deny","Action":"s3:PutObject","Resource":"arn:aws:s3:::acme-logs/audit/*"}]}"""),
        (
            "A bucket policy for more addresses",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/*"},{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"NotIpAddress":{"aws:SourceIp":"198.51.100.0/24"}}}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/*"},{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"NotIpAddress":{"aws:SourceIp":["198.51.100.0/24","203.0.113.0/24"]}}}]}"""),
        (
            "Two statements for one",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::acme-*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/*"},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::acme-logs/20??/*"}]}"""),
    ];

    internal static string Write()
    {
        var page = new StringBuilder();
        foreach (var (title, from, to) in Examples)
        {
            var result = PolicyComparison.NewAccess(PolicyParser.Parse(from).Document!, PolicyParser.Parse(to).Document!, PolicyDialect.AwsS3);
            page.Append("\n**").Append(title).Append(".** From\n\n```json\n").Append(Lines(from)).Append("\n```\n\nto\n\n```json\n").Append(Lines(to)).Append("\n```\n\n");
            page.Append(result.IsEmpty == Truth.Yes ? "Nothing is newly allowed: proved for every action, resource and caller.\n" : "```text\n");
            foreach (var finding in result.Findings)
            {
                page.Append(finding).Append('\n');
                page.Append("    by statement ").Append(finding.AllowIndex);
                page.Append(finding.LiftedDenyIndex < 0 ? "" : ", which statement " + finding.LiftedDenyIndex + " denied before").Append('\n');
                page.Append(finding.Actions.Count == 1 ? "" : "    also: " + string.Join(", ", finding.Actions.Skip(1)) + "\n");
            }

            page.Append(result.Findings.Count == 0 ? "" : "```\n");
        }

        return page.ToString();
    }

    private static string Lines(string json) => json
        .Replace("\"Statement\":[", "\"Statement\":[\n  ", StringComparison.Ordinal)
        .Replace("},{\"Effect\"", "},\n  {\"Effect\"", StringComparison.Ordinal)
        .Replace(",\"Condition\"", ",\n   \"Condition\"", StringComparison.Ordinal);
}
