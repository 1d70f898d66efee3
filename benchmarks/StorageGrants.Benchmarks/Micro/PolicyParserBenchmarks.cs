using System;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StorageGrants.Access.Policies;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>
/// Policy documents of 1 KB to 40 MB read with the place of every text, and such that nearly every token of is wrong.
/// Ten times the text has to take ten times the time.
/// </summary>
public class PolicyParserBenchmarks
{
    private const string Statement = """
        { "Sid": "S%", "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::123456789012:user/u%"] }, "Action": ["s3:GetObject", "s3:List*"],
          "Resource": ["arn:aws:s3:::bucket-%", "arn:aws:s3:::bucket-%/home/${aws:username}/*"],
          "Condition": { "StringLike": { "s3:prefix": ["home/*", "team-%/*"] }, "IpAddress": { "aws:SourceIp": "198.51.100.0/24" } } }
        """;

    private string _text = "";

    [GlobalSetup(Targets = [nameof(Json), nameof(TwoMegabytes)])]
    public void MakeTwoMegabytes() => Use(Document(2_000_000), 3_000);

    [GlobalSetup(Target = nameof(Small))]
    public void MakeSmall() => Use(Document(1_000), 2);

    [GlobalSetup(Target = nameof(TwentyMegabytes))]
    public void MakeTwentyMegabytes() => Use(Document(20_000_000), 30_000);

    [GlobalSetup(Target = nameof(FortyMegabytes))]
    public void MakeFortyMegabytes() => Use(Document(40_000_000), 60_000);

    [GlobalSetup(Target = nameof(BrokenShort))]
    public void BreakShort() => Use(Broken(2_000_000), statements: null);

    [GlobalSetup(Target = nameof(BrokenLong))]
    public void BreakLong() => Use(Broken(20_000_000), statements: null);

    [Benchmark(Baseline = true, Description = "System.Text.Json: JsonDocument alone, 2 MB")]
    public int Json()
    {
        using var document = JsonDocument.Parse(_text);
        return document.RootElement.GetProperty("Statement").GetArrayLength();
    }

    [Benchmark(Description = "PolicyParser, 1 KB")]
    public PolicyParseResult Small() => PolicyParser.Parse(_text);

    [Benchmark(Description = "PolicyParser, 2 MB")]
    public PolicyParseResult TwoMegabytes() => PolicyParser.Parse(_text);

    [Benchmark(Description = "PolicyParser, 20 MB")]
    public PolicyParseResult TwentyMegabytes() => PolicyParser.Parse(_text);

    [Benchmark(Description = "PolicyParser, 40 MB")]
    public PolicyParseResult FortyMegabytes() => PolicyParser.Parse(_text);

    [Benchmark(Description = "PolicyParser, 2 MB that are no JSON")]
    public PolicyParseResult BrokenShort() => PolicyParser.Parse(_text);

    [Benchmark(Description = "PolicyParser, 20 MB that are no JSON")]
    public PolicyParseResult BrokenLong() => PolicyParser.Parse(_text);

    // Null for a document that is none.
    private void Use(string text, int? statements)
    {
        _text = text;
        var result = PolicyParser.Parse(text);
        if (statements is { } least ? result.Problems.Count > 0 || result.Document!.Statements.Count < least : result.Problems.Count < 1000)
            throw new InvalidOperationException("The document is not read as it is written.");
    }

    private static string Document(int length)
    {
        var text = new StringBuilder("{ \"Version\": \"2012-10-17\", \"Statement\": [\n");
        for (var i = 0; text.Length < length; i++) text.Append(i == 0 ? "" : ",\n").Append(Statement.Replace("%", i.ToString()));
        return text.Append("] }").ToString();
    }

    private static string Broken(int length)
    {
        var text = new StringBuilder("{ \"Statement\": [\n");
        while (text.Length < length) text.Append("{ \"effect\": allow, 'Action' \"s3:*\", \"Actoin\": [\"s3:Get\",], /* why */ \"Condition\": { \"StringEqual\": { \"k\": [1, true, } } },\n");
        return text.ToString();
    }
}
