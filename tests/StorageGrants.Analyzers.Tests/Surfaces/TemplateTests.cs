using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>JSON in C# text that is filled in by a call: what is replaced is not known, the rest is.</summary>
public class TemplateTests
{
    private const string Role = """ "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"b\",\"role\":\"@@\"}]}" """;

    [Theory]
    [InlineData("""_ = {0}.Replace("LEVEL", level);""")]
    [InlineData("""_ = ({0}).Replace("LEVEL", level, StringComparison.Ordinal);""")]
    [InlineData("""_ = {0}.Replace("X", level).Replace("LEVEL", level);""")]
    [InlineData("""_ = {0}.ToString().Trim().Replace("LEVEL", level);""")]
    [InlineData("""_ = {0}.ReplaceLineEndings().Replace("LEVEL", level);""")]
    [InlineData("""_ = {0}.Replace(mark, level);""")]
    [InlineData("""const string mark2 = "LEVEL"; _ = {0}.Replace(mark2, level);""")]
    [InlineData("""var text = {0}; text = text.Replace("LEVEL", level);""")]
    [InlineData("""var text = {0}; foreach (var (key, value) in map) text = text.Replace(key, value);""")]
    [InlineData("""var text = {0}; var half = text.Replace("X", level); Send(half.Replace("LEVEL", level));""")]
    [InlineData("""const string text = {0}; Send(text.Replace("LEVEL", level));""")]
    [InlineData("""string text; text = {0}; Send(text.Replace("LEVEL", level));""")]
    [InlineData("""var text = {0}; Send(map.Aggregate(text, (t, pair) => t.Replace(pair.Key, pair.Value)));""")]
    [InlineData("""var builder = new StringBuilder({0}); builder.Replace("LEVEL", level);""")]
    [InlineData("""var builder = new StringBuilder({0}).Replace("X", level); builder.Replace("LEVEL", level);""")]
    [InlineData("""_ = new StringBuilder().Append({0}).Replace("LEVEL", level).ToString();""")]
    [InlineData("""var builder = new StringBuilder(); builder.Append({0}); builder.AppendLine(); builder.Replace("LEVEL", level);""")]
    [InlineData("""_ = Regex.Replace({0}, "LEVEL", level);""")]
    [InlineData("""_ = new Regex("[A-Z]{2,}").Replace({0}, m => level);""")]
    [InlineData("""var text = {0}; _ = Regex.Replace(text, "LEVEL", level);""")]
    [InlineData("""_ = string.Format({0}, level);""")]
    [InlineData("""var text = {0}; _ = string.Format(text, level);""")]
    [InlineData("""_ = new StringBuilder().AppendFormat({0}, level);""")]
    [InlineData("""_ = Fill({0}, level);""")]
    [InlineData("""var text = {0}; Send(Fill(text, level));""")]
    [InlineData("""_ = Template.Replace("LEVEL", level);""", Role)]
    [InlineData("""_ = C.Template.Replace("LEVEL", level);""", Role)]
    [InlineData("""_ = Body();  string Body() => Template.Replace("LEVEL", level);""", Role)]
    public Task What_is_replaced_is_not_known(string statement, string template = "\"\"") =>
        Run(statement.Replace("{0}", Role.Trim()), template.Trim().Replace("@@", "LEVEL"), "LEVEL");

    [Theory]
    [InlineData("BUCKET_ROLE")]
    [InlineData("ROLE")]
    [InlineData("ROLE_OF_THE_KEY")]
    [InlineData("YOUR_ROLE_HERE")]
    [InlineData("ROLE1")]
    public Task A_mark_for_a_role_is_none(string mark) => Run("Send(" + Role.Trim() + ");", "\"\"", mark);

    [Theory]
    [InlineData("""_ = {0}.Replace("\"b\"", level);""")]
    [InlineData("""_ = {0}.Replace("OTHER", level);""")]
    [InlineData("""_ = {0}.Trim();""")]
    [InlineData("""_ = {0}.ReplaceLineEndings();""")]
    [InlineData("""var text = {0}; Send(text); var other = level.Replace("Read Only", "x");""")]
    [InlineData("""var text = {0}; Send(level.Replace("x", text));""")]
    [InlineData("""Send({0}); _ = Template.Replace("Read Only", level);""")]
    [InlineData("""_ = new StringBuilder({0}).ToString();""")]
    [InlineData("""_ = string.Format("{0}", JSON);""")]
    [InlineData("""_ = Count({0});""")]
    [InlineData("""_ = string.Concat({0}, level);""")]
    public Task The_rest_is(string statement) =>
        Run(statement.Contains("JSON", System.StringComparison.Ordinal) ? statement.Replace("JSON", Role.Trim()) : statement.Replace("{0}", Role.Trim()), "\"\"", "Read Only", "{|SGR1010:\\\"Read Only\\\"|}");

    [Fact]
    public Task Other_grants_of_a_template_are_looked_at() => Run(
        """_ = "{\"user_id\":\"USER\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":{|SGR1002:\"Admin\"|}},{\"bucket_name\":\"b\",\"role\":\"LEVEL\"}]}".Replace("USER", level).Replace("LEVEL", level);""", "\"\"", "");

    [Fact]
    public Task Values_that_are_replaced_as_a_whole() => Run(
        """_ = "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":\"Admin\"},\"ENTRIES\"],\"user_role\":\"CALLER\"}".Replace("\"ENTRIES\"", level).Replace("CALLER", level).Replace("Admin", level);""", "\"\"", "");

    private static async Task Run(string statement, string template, string text, string? marked = null)
    {
        var test = GrantTest.Plain(
            """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text;
            using System.Text.RegularExpressions;
            class C
            {
                private const string Template = @T;
                static void Send(object o) { }
                static string Fill(string text, string level) => text.Replace("LEVEL", level);
                static int Count(string text) => text.Length;
                static void M(string level, string mark, Dictionary<string, string> map)
                {
                    @S
                }
            }
            """.Replace("@S", statement).Replace("@T", template).Replace("\\\"@@\\\"", marked ?? "\\\"" + text + "\\\"").Replace("@@", text));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Regex).Assembly.Location));
        await test.RunAsync();
    }
}
