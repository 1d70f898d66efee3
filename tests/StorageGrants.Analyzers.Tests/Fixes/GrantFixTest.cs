using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.Access.Roles;
using StorageGrants.CodeFixes;

namespace StorageGrants.Analyzers.Tests.Fixes;

/// <summary>A test of the code fixes against code that references StorageGrants.Access.</summary>
internal sealed class GrantFixTest : CSharpCodeFixTest<GrantAnalyzer, GrantCodeFixProvider, DefaultVerifier>
{
    public GrantFixTest()
    {
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(RoleCatalog).Assembly.Location));
        DisabledDiagnostics.AddRange(GrantTest.Hints);
    }

    /// <summary>Statements before and after a fix, beside the typed models. A null after says that no fix is offered.</summary>
    public static Task Statements(string before, string? after, string? title = null, Action<CodeAction>? look = null)
    {
        var test = new GrantFixTest { TestCode = Wrap(before), CodeActionEquivalenceKey = title };
        test.TestState.Sources.Add(("/0/Models.cs", TypedModels.Source));
        if (after is not null)
            test.FixedCode = Wrap(after);
        if (look is not null)
            test.CodeActionVerifier = (action, _) => look(action);
        return test.RunAsync();
    }

    /// <summary>As <see cref="Statements"/>, with what only hints.</summary>
    public static Task Hints(string before, string after, string title)
    {
        var test = new GrantFixTest { TestCode = Wrap(before), FixedCode = Wrap(after), CodeActionEquivalenceKey = title };
        test.TestState.Sources.Add(("/0/Models.cs", TypedModels.Source));
        test.DisabledDiagnostics.Clear();
        return test.RunAsync();
    }

    private static string Wrap(string statements) =>
        "using System.Collections.Generic;\nusing Acme;\nusing StorageGrants;\nusing static Acme.BucketRole;\nclass C\n{\n    void M(string unknown, bool flag)\n    {\n" + statements + "\n    }\n}\n";
}
