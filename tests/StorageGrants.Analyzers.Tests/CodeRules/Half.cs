using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>Code that is being typed: no rule fails on it, whatever it says.</summary>
internal static class Half
{
    public static async Task Statement(string statement)
    {
        var test = CodeTest.With("using System;\nusing Microsoft.Extensions.Logging;\nusing StorageGrants;\nusing StorageGrants.Tigris;\nclass C\n{\n    async void M(TigrisPartnerClient client, ILogger logger, Secret secret)\n    {\n        " + statement);
        var diagnostics = await test.CollectAsync();
        Assert.Contains(diagnostics, d => d.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, d => d.Id is "AD0001" or "SGR9000");
    }
}
