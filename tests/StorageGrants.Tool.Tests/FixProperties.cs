using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Over many documents: fixing twice is fixing once, the result parses, and what had a fix is no longer found.</summary>
public class FixProperties
{
    private static readonly string[] Names = ["b", "*", "logs-*", "a/b", "ü", "", "\\u0062"];
    private static readonly string[] Roles = ["Admin", "admin", "Editor", "Read Only", "ReadOnly", "Member", "readonly", "Owner", "\\u0041dmin", "NamespaceAdmin"];
    private static readonly string[] Actions = ["s3:GetObject", "GetObject", "s3:getobject", "s3:GetObjct", "s3:*", "*"];
    private static readonly string[] Spaces = ["", " ", "\n", "\r\n\t", "  "];

    [Theory]
    [InlineData("--fix")]
    [InlineData("--fix-unsafe")]
    public async Task Fixing_ends(string option)
    {
        using var sandbox = new Sandbox();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            sandbox.Write(seed + (random.Next(4) == 0 ? ".ndjson" : ".json"), "");
        }

        foreach (var path in Directory.GetFiles(sandbox.Folder))
            await File.WriteAllTextAsync(path, Document(new Random(int.Parse(Path.GetFileNameWithoutExtension(path), null)), path.EndsWith(".ndjson", StringComparison.Ordinal)));

        await sandbox.RunAsync("lint", "*", option, "--severity", "info");
        var once = Texts(sandbox);
        foreach (var text in once.Where(text => text[0] is '{' or '[' && !text.Contains("}\n{", StringComparison.Ordinal)))
            JsonDocument.Parse(text).Dispose();
        var again = await sandbox.RunAsync("lint", "*", option, "--severity", "info");
        Assert.Equal(once, Texts(sandbox));
        Assert.DoesNotContain(" fixed", again.Output);
        Assert.Equal("", again.Error);

        // What is left has no fix of this kind: a dry run has nothing to show.
        Assert.DoesNotContain("+++ b/", (await sandbox.RunAsync("lint", "*", option, "--dry-run", "--severity", "info")).Output);
    }

    private static string[] Texts(Sandbox sandbox) =>
        [.. Directory.GetFiles(sandbox.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string Document(Random random, bool isLines)
    {
        if (!isLines)
            return random.Next(3) == 0 ? Policy(random, Space) : Request(random, Space);
        return string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Request(random, () => " ") + "\n"));

        string Space() => Spaces[random.Next(Spaces.Length)];
    }

    private static string Request(Random random, Func<string> space)
    {
        var text = new StringBuilder("{").Append(space()).Append("\"user_id\":").Append(space()).Append("\"u\",");
        if (random.Next(3) > 0)
            text.Append(space()).Append("\"user_role\":").Append('"').Append(Roles[random.Next(Roles.Length)]).Append("\",");
        text.Append(space()).Append("\"buckets_roles\":").Append(space()).Append('[');
        var count = random.Next(5);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(space()).Append("{ \"bucket_name\": \"").Append(Names[random.Next(Names.Length)])
                .Append("\",").Append(space()).Append("\"role\": \"").Append(Roles[random.Next(Roles.Length)]).Append("\" }").Append(space());
        }

        return text.Append(space()).Append(']').Append(space()).Append('}').ToString();
    }

    private static string Policy(Random random, Func<string> space)
    {
        var actions = Enumerable.Range(0, random.Next(1, 4)).Select(_ => "\"" + Actions[random.Next(Actions.Length)] + "\"");
        var effect = new[] { "Allow", "allow", "Deny", "DENY" }[random.Next(4)];
        var address = new[] { "10.0.0.1/8", "203.0.113.9/24", "203.0.113.0/24", "0.0.0.0/0" }[random.Next(4)];
        return "{" + space() + "\"Version\": \"2012-10-17\"," + space() + "\"Statement\": [ {" + space() + "\"Effect\": \"" + effect + "\", \"Action\": ["
            + space() + string.Join("," + space(), actions) + space() + "], \"Resource\": \"arn:aws:s3:::b/*\", \"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"" + address + "\" } } } ] }";
    }
}
