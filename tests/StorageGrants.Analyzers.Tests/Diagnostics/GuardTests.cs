using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Analyzers.Diagnostics;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Diagnostics;

public class GuardTests
{
    private static readonly Location Place = Location.Create(CSharpSyntaxTree.ParseText("class C { }", path: "/0/C.cs"), new TextSpan(0, 5));

    [Fact]
    public void A_failure_becomes_one_diagnostic_that_names_what_and_where()
    {
        var reported = new List<Diagnostic>();

        Guard.Run("Reading grants", Place, reported.Add, () => throw new InvalidCastException("secret"));

        var diagnostic = Assert.Single(reported);
        Assert.Equal("SGR9000", diagnostic.Id);
        Assert.Equal(Place, diagnostic.Location);
        Assert.Equal("Reading grants failed with InvalidCastException in /0/C.cs; the other checks went on", diagnostic.GetMessage());
    }

    [Fact]
    public void The_wish_to_stop_is_passed_on() =>
        Assert.Throws<OperationCanceledException>(() => Guard.Run("Reading grants", Place, _ => { }, () => throw new OperationCanceledException()));
}
