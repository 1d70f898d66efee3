using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Policies.Tests.Parsing;

/// <summary>What holds of every document, every text and every text that was a document once.</summary>
public sealed class PolicyProperties
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u12", "\\ud83d", "/*", "*/", "//", "\n", "null", "true", "-1.5e", "0", "\uFEFF", "\uD800", "é", " ",
        "\"Version\"", "\"2012-10-17\"", "\"Statement\"", "\"Effect\"", "\"allow\"", "\"Action\"", "\"s3:*\"", "\"Resource\"", "\"arn:aws:s3:::b/${\"",
        "\"Principal\"", "\"AWS\"", "\"Condition\"", "\"StringLike\"", "\"aws:SourceIp\"", "\"Sid\"", "\"a b\"",
    ];

    private static Gen<string> Text { get; } =
        Gen.Choose(0, 8).SelectMany(length => Gen.Elements("a", "Z", "0", "*", "?", ":", "/", "${", "}", "\"", "\\", "\n", "\u0000", "é", "\U0001F600", " ").ArrayOf(length)).Select(string.Concat);

    private static Gen<PolicyValues?> Values { get; } = Gen.OneOf(
        Gen.Constant<PolicyValues?>(null),
        Gen.Choose(0, 3).SelectMany(count => Text.ArrayOf(count)).Select(PolicyValues? (texts) => new PolicyValues(Texts(texts))));

    private static Gen<PolicyPrincipals?> Principals { get; } = Gen.OneOf(
        Gen.Constant<PolicyPrincipals?>(null),
        Gen.Constant<PolicyPrincipals?>(new PolicyPrincipals([new PolicyPrincipal("*", "*")])),
        (from count in Gen.Choose(0, 4)
         from kinds in Gen.Elements("AWS", "Service", "*", "", "é").ArrayOf(count)
         from texts in Text.ArrayOf(count)
         select kinds.Zip(texts, (kind, text) => new PolicyPrincipal(kind, text)).ToArray()).Select(PolicyPrincipals? (items) => new PolicyPrincipals(items)));

    private static Gen<PolicyCondition> Condition { get; } =
        from name in Gen.Elements("StringEquals", "stringlike", "ForAnyValue:StringLikeIfExists", "Null", "Maybe")
        from key in Gen.Elements("aws:SourceIp", "s3:prefix", "", "é")
        from count in Gen.Choose(0, 3)
        from values in Text.ArrayOf(count)
        select new PolicyCondition(OperatorOf(name), name, key, Texts(values));

    private static Gen<PolicyStatement> Statement { get; } =
        from effect in Gen.Elements("Allow", "Deny", "deny", "Perhaps", "")
        from sid in Gen.Elements<string?>(null, "", "a", "b c")
        from principals in Principals.ArrayOf(2)
        from values in Values.ArrayOf(4)
        from count in Gen.Choose(0, 4)
        from conditions in Condition.ArrayOf(count)
        select new PolicyStatement(Enum.TryParse<PolicyEffect>(effect, true, out var known) ? known : null)
        {
            EffectText = effect.Length == 0 ? default(PolicyText?) : new PolicyText(effect),
            Sid = sid is null ? default(PolicyText?) : new PolicyText(sid),
            Principal = principals[0],
            NotPrincipal = principals[1],
            Action = values[0],
            NotAction = values[1],
            Resource = values[2],
            NotResource = values[3],
            Conditions = conditions,
        };

    private static Gen<PolicyDocument> Document { get; } =
        from version in Gen.Elements<string?>(null, "2012-10-17", "2008-10-17", "tomorrow")
        from id in Gen.Elements<string?>(null, "", "x")
        from count in Gen.Choose(0, 3)
        from statements in Statement.ArrayOf(count)
        select new PolicyDocument(statements) { Version = version is null ? default(PolicyText?) : new PolicyText(version), Id = id is null ? default(PolicyText?) : new PolicyText(id) };

    private static Gen<string> Broken { get; } =
        from document in Document
        from indented in Gen.Elements(true, false)
        from count in Gen.Choose(1, 4)
        from places in Gen.Choose(0, 10_000).ArrayOf(count)
        from lengths in Gen.Choose(0, 6).ArrayOf(count)
        from parts in Gen.Elements(Fragments).ArrayOf(count)
        select Break(PolicyWriter.Write(document, indented), places, lengths, parts);

    private static Gen<string> Noise { get; } = Gen.Choose(0, 40).SelectMany(count => Gen.Elements(Fragments).ArrayOf(count)).Select(string.Concat);

    [Fact]
    public void What_is_written_is_read_again_as_an_equal_document() => Check.One(PropertyRun.Times(2_000), Prop.ForAll(Document.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (document, indented) =>
    {
        var read = PolicyParser.Parse(PolicyWriter.Write(document, indented)).Document;
        return document.Equals(read) && read!.GetHashCode() == document.GetHashCode();
    }));

    [Fact]
    public void Broken_documents_have_an_answer() => Check.One(PropertyRun.Times(3_000), Prop.ForAll(Broken.ToArbitrary(), HasAnswer));

    [Fact]
    public void Noise_has_an_answer() => Check.One(PropertyRun.Times(3_000), Prop.ForAll(Noise.ToArbitrary(), HasAnswer));

    [Fact]
    public void Any_bytes_have_an_answer() => Check.One(PropertyRun.Times(1_000), Prop.ForAll<byte[]>(bytes => HasAnswer(Encoding.UTF8.GetString(bytes)) && HasAnswer(Encoding.Latin1.GetString(bytes))));

    [Fact]
    public void Every_text_is_the_token_at_its_place() => Check.One(PropertyRun.Times(1_000), Prop.ForAll(Document.ToArbitrary(), document =>
    {
        var text = PolicyWriter.Write(document, indented: true);
        return TextsOf(PolicyParser.Parse(text).Document!).All(item => JsonParser.Parse(text.Substring(item.Span.Start, item.Span.Length)).Root?.Text == item.Value);
    }));

    private static bool HasAnswer(string text)
    {
        var result = PolicyParser.Parse(text);
        if (JsonParser.Parse(text).Root is { } root && !PolicyParser.Parse(root).Problems.Select(problem => problem.ToString()).SequenceEqual(result.Problems.Select(problem => problem.ToString())))
            return false;
        var problems = PolicyDialect.All.SelectMany(dialect => dialect.Validate(result, PolicyKind.Identity).Concat(dialect.Validate(result, PolicyKind.Resource)));
        var isWhole = result.Document is not null && JsonParser.Parse(text).Root is not null;
        return (result.Document is not null || result.Problems.Count > 0)
            && (isWhole || result.Problems.Count > 0)
            && result.Problems.Concat(problems).All(problem => IsInside(problem.Span, text))
            && (result.Document is not { } document || (IsInside(document.Span, text) && TextsOf(document).All(item => IsInside(item.Span, text))));
    }

    private static bool IsInside(JsonSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;

    private static IEnumerable<PolicyText> TextsOf(PolicyDocument document)
    {
        var texts = new List<PolicyText?> { document.Version, document.Id };
        foreach (var statement in document.Statements)
        {
            texts.AddRange([statement.Sid, statement.EffectText]);
            foreach (var values in new[] { statement.Action, statement.NotAction, statement.Resource, statement.NotResource })
                texts.AddRange(values?.Values.Select(value => (PolicyText?)value) ?? []);
            foreach (var principals in new[] { statement.Principal, statement.NotPrincipal })
                texts.AddRange(principals?.Items.Select(item => (PolicyText?)item.Value) ?? []);
            foreach (var condition in statement.Conditions)
            {
                texts.AddRange([condition.OperatorText, condition.Key]);
                texts.AddRange(condition.Values.Select(value => (PolicyText?)value));
            }
        }

        return texts.Where(item => item is not null).Select(item => item!.Value);
    }

    private static string Break(string text, int[] places, int[] lengths, string[] parts)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var at = places[i] % (text.Length + 1);
            text = text.Remove(at, Math.Min(lengths[i], text.Length - at)).Insert(at, parts[i]);
        }

        return text;
    }

    private static ConditionOperator OperatorOf(string name) => name switch
    {
        "StringEquals" => new ConditionOperator(ConditionTest.StringEquals),
        "stringlike" => new ConditionOperator(ConditionTest.StringLike),
        "Null" => new ConditionOperator(ConditionTest.Null),
        "Maybe" => default,
        _ => new ConditionOperator(ConditionTest.StringLike, ConditionQuantifier.ForAnyValue, true),
    };

    private static PolicyText[] Texts(string[] texts) => texts.Select(text => new PolicyText(text)).ToArray();
}
