using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.CodeRules;
using StorageGrants.Analyzers.Tests.CodeRules;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>The examples of the pages, with the client as it is built here: what is under Example fires, what is under Fix does not.</summary>
public class RuleExampleTests
{
    public static TheoryData<string> GrantRuleIds => new(GrantRules.All.Select(rule => rule.Descriptor.Id));

    public static TheoryData<string> FileRuleIds => new(SchemaRules.All.Select(rule => rule.Id));

    public static TheoryData<string> CodeRuleIds => new(CodeRuleList.All.Select(rule => rule.Descriptor.Id).Except(GrantRules.All.Select(rule => rule.Descriptor.Id)));

    [Theory]
    [MemberData(nameof(GrantRuleIds))]
    public async Task Code(string id)
    {
        Assert.Contains(id, await Report(Assert.Single(RulePage.Read(id).Blocks("Example", "csharp")), null, switchedOn: id));
        Assert.Empty(await Report(Assert.Single(RulePage.Read(id).Blocks("Fix", "csharp")), null, switchedOn: id));
    }

    [Theory]
    [MemberData(nameof(GrantRuleIds))]
    public async Task Documents(string id)
    {
        Assert.Contains(id, await Report("", Assert.Single(RulePage.Read(id).Blocks("Example", "json")), switchedOn: id));
        Assert.Empty(await Report("", Assert.Single(RulePage.Read(id).Blocks("Fix", "json")), switchedOn: id));
    }

    [Theory]
    [MemberData(nameof(CodeRuleIds))]
    public async Task Code_alone(string id)
    {
        Assert.Equal([id], (await ReportCode(Assert.Single(RulePage.Read(id).Blocks("Example", "csharp")))).Distinct());
        Assert.Empty(await ReportCode(Assert.Single(RulePage.Read(id).Blocks("Fix", "csharp"))));
    }

    [Theory]
    [MemberData(nameof(FileRuleIds))]
    public async Task Files(string id)
    {
        var mark = id == SchemaRules.InvalidGrantDocument.Id ? "StorageGrantsFile" : "StorageGrantsSchema";
        Assert.Equal([id], (await Report("", Assert.Single(RulePage.Read(id).Blocks("Example", "json")), mark)).Distinct());
        Assert.Empty(await Report("", Assert.Single(RulePage.Read(id).Blocks("Fix", "json")), mark));
    }

    // Types stand by themselves; statements in a method of a service that has clients.
    private static async Task<IReadOnlyList<string>> ReportCode(string code)
    {
        var usings = "using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\nusing System.Threading.Tasks;\nusing Microsoft.Extensions.Logging;\nusing Microsoft.AspNetCore.Mvc;\nusing StorageGrants;\nusing StorageGrants.Backblaze;\nusing StorageGrants.Tigris;\n";
        var isType = code.Contains("class ", StringComparison.Ordinal);
        var test = CodeTest.With(usings + (isType ? code : "class C\n{\n    async Task M(TigrisPartnerClient client, BackblazeClient backblaze, ILogger logger)\n    {\n        await Task.Yield();\n" + code + "\n    }\n}\n"));
        test.TestState.Sources.Add(("/0/Web.cs", CodeTest.Web));
        var diagnostics = await test.CollectAsync();
        Assert.Empty(diagnostics.Where(d => d.Id.StartsWith("CS", StringComparison.Ordinal)));
        return [.. diagnostics.Select(d => d.Id)];
    }

    private static async Task<IReadOnlyList<string>> Report(string statements, string? json, string? mark = null, string? switchedOn = null)
    {
        var test = GrantTest.Plain( "using StorageGrants;\nusing StorageGrants.Tigris;\nclass C\n{\n    void M()\n    {\n" + statements + "\n    }\n}\n");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        if (json is not null)
            test.TestState.AdditionalFiles.Add(("/0/keys.json", json));
        if (mark is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\n[/0/keys.json]\nbuild_metadata.AdditionalFiles." + mark + " = true\n"));

        if (GrantRules.All.Any(rule => rule.Descriptor.Id == switchedOn && !rule.Descriptor.IsEnabledByDefault))
            test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\ndotnet_diagnostic." + switchedOn + ".severity = warning\n"));

        var diagnostics = await test.CollectAsync();
        Assert.Empty(diagnostics.Where(d => d.Id.StartsWith("CS", StringComparison.Ordinal)));
        return [.. diagnostics.Select(d => d.Id)];
    }
}
