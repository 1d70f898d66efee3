using System;
using System.Linq;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Files with one place <c>⟦safe¦firing⟧</c> and the token that is reported between ‹ and ›.</summary>
internal static class HygieneRuleCases
{
    private const string Statement = "{ 'Effect': 'Deny', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::a/*' }";

    /// <summary>The rule, what its message says, the path and the text of the file.</summary>
    public static TheoryData<string, string, string, string> All
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            Reasons(cases);
            Shapes(cases);
            Limits(cases);
            return cases;
        }
    }

    private static void Reasons(TheoryData<string, string, string, string> cases)
    {
        const string Place = "'pointer': '/buckets_roles/0/role'";
        const string Other = "'rule': 'SGR1010', " + Place + ", 'value': 'Read Only'";
        void Add(string path, string rule, string entries) =>
            cases.Add("SGR9001", "The suppression of " + rule + " gives no reason", path, Quoted("{ 'suppressions': [\n" + entries + "\n] }"));

        Add("a.grants-lint.json", "SGR1001", "{ 'rule': ‹'SGR1001'›, " + Place + ", 'value': 'Admin'⟦, 'reason': 'Owner key of the backup'¦⟧ }");
        Add("a.grants-lint.json", "SGR1001", "{ 'rule': 'SGR1001', " + Place + ", 'value': 'Admin', 'reason': ‹'⟦Owner key of the backup¦⟧'› }");
        Add("a.grants-lint.json", "SGR1001", "{ 'rule': 'SGR1001', " + Place + ", 'value': 'Admin', 'reason': ‹' \\t⟦x¦\\u00a0⟧\\n'› }");
        Add("a.grants-lint.json", "SGR1001", "{ 'reason': ‹⟦'Owner key of the backup'¦null⟧›, 'rule': 'SGR1001', " + Place + ", 'value': 'Admin', 'expires': '9999-12-31' }");
        Add(".grants-lint.json", "SGR1010", "{ 'rule': 'SGR1001', 'file': 'a.json', " + Place + ", 'value': 'Admin', 'reason': 'r' },\n{ 'file': 'b.json', " + Other + ", 'reason': ‹'⟦Known¦⟧'› }");
        Add("b.grants-lint.json", "SGR1010", "{ " + Other.Replace("'SGR1010'", "‹'SGR1010'›", StringComparison.Ordinal) + "⟦, 'reason': 'Known'¦⟧ }");
    }

    private static void Shapes(TheoryData<string, string, string, string> cases)
    {
        void Add(string says, string path, string text) => cases.Add("SGR9004", "This file " + says + ", but nothing in it has a shape that rules know", path, Quoted(text));
        const string Named = "is named as a grant document";
        const string Says = "says with $schema what it is";

        Add(Named, "a.json", "‹{› 'access': [ { '⟦bucket_name¦bucket⟧': 'logs', 'role': 'ReadOnly' } ] }");
        Add(Named, "a.json", "\n  ‹[›⟦¦ 1 ⟧]");
        Add(Named, "a.txt", "‹{› 'Version': '2012-10-17', '⟦Statement¦Statemant⟧': [ " + Statement + " ] }");
        Add(Named, "a.json", "‹{› '⟦uniqueName¦unique_name⟧': 'group/auditors', 'displayName': 'Auditors', 'policies': { 'management': { 'rootAccess': true } } }");
        Add(Named, "keys.ndjson", "‹{› '⟦bucket_name¦bucket⟧': 'a', 'role': 'ReadOnly' }\n{ 'bucket': 'b' }\n");
        Add(Says, "g/a.json", "{ '$schema': ‹'urn:storagegrants:tigris:roles'›, '⟦bucket_name¦bucket_names⟧': 'logs', 'role': 'ReadOnly' }");
        Add(Says, "g/a.json", "{ '$schema': ‹'urn:storagegrants:⟦meta¦tigris⟧:roles'›, 'x-system': 'acme' }");
        Add(Says, "g/a.json", "{\n '$schema': ‹'https://acme.example/schemas/⟦azure¦tigris⟧/roles.schema.json'›,\n 'keys': [] }");
    }

    private static void Limits(TheoryData<string, string, string, string> cases)
    {
        void Add(string says, string path, string text) => cases.Add("SGR9005", says, path, Quoted(text));
        const string Many = "The policy has 201 statements, and what they mean together is asked for up to 200; split the policy";

        Add(Many, "p.json", "‹{ 'Version': '2012-10-17', 'Statement': [ " + Statements(20) + "⟦¦, " + Statements(181, 20) + "⟧ ] }›");
        Add("The policy has 400 statements", "p.json", "\n‹{ 'Statement': [ " + Statements(20) + "⟦¦,\n" + Statements(380, 20) + "⟧ ], 'Version': '2012-10-17' }›\n");
        Add(Many, "p.ndjson", Policy(Statement) + "\n‹" + Policy(Statements(20) + "⟦¦, " + Statements(181, 20) + "⟧") + "›\n" + Policy(Statement));
        Add(Many, "g/key.json", "{ 'user_id': 'u', 'create_policies': [ { 'resource': 'key_policy', 'document': ‹" + Policy(Statements(20) + "⟦¦, " + Statements(181, 20) + "⟧") + "› } ] }");
        Add(Many, "g/group.json", "{ 'uniqueName': 'group/auditors', 'displayName': 'Auditors', 'policies': { 's3': ‹" + Policy(Statements(20) + "⟦¦, " + Statements(181, 20) + "⟧") + "› } }");
        Add("too many patterns to compare all of them", "p.json", "‹" + Policy("{ 'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': [ " + Patterns(4) + "⟦¦, " + Patterns(96, 4) + "⟧ ] }") + "›");
    }

    private static string Policy(string statements) => "{ 'Version': '2012-10-17', 'Statement': [ " + statements + " ] }";

    private static string Statements(int count, int from = 0) => string.Join(", ", Enumerable.Range(from, count).Select(i => Statement.Replace("a/*", "a" + i + "/*", StringComparison.Ordinal)));

    private static string Patterns(int count, int from = 0) => string.Join(", ", Enumerable.Range(from, count).Select(i => "'arn:aws:s3:::a/*x" + i + "*y" + i + "*z" + i + "*'"));

    private static string Quoted(string text) => text.Replace('\'', '"');
}
