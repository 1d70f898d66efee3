using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;
using StorageGrants.Tigris;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>A test of the rules about code, against the clients as they are built here.</summary>
internal static class CodeTest
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using StorageGrants;
        using StorageGrants.Backblaze;
        using StorageGrants.Tigris;

        """;

    /// <summary>As much of ASP.NET Core as tells an endpoint.</summary>
    public const string Web = """
        using System;
        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase { protected object Ok(object value) => value; protected object Created(string uri, object value) => value; }
            public sealed class ApiControllerAttribute : Attribute { }
            public sealed class NonActionAttribute : Attribute { }
            public sealed class FromBodyAttribute : Attribute { }
            public sealed class FromServicesAttribute : Attribute { }
        }
        namespace Microsoft.AspNetCore.Http
        {
            public static class Results { public static object Ok(object value) => value; }
        }
        namespace Microsoft.AspNetCore.Routing { public interface IEndpointRouteBuilder { } }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapPost(this IEndpointRouteBuilder builder, string pattern, Delegate handler) { }
            }
        }
        """;

    /// <summary>Statements in an asynchronous method of a program.</summary>
    public static Task Statements(string statements) => Members(
        "async Task M(TigrisPartnerClient client, BackblazeClient b2, ILogger logger, Secret secret, string unknown, bool flag)\n{\nawait Task.Yield();\n" + statements + "\n}\n");

    /// <summary>Members of a class.</summary>
    public static Task Members(string members) => File("class C\n{\n" + members + "\n}\n");

    /// <summary>A file after the usual usings.</summary>
    public static Task File(string code) => With(Usings + code).RunAsync();

    /// <summary>Members of a controller, and of a class with handlers.</summary>
    public static Task Endpoint(string members, string type = "public class C : ControllerBase")
    {
        var test = With("using Microsoft.AspNetCore.Builder;\nusing Microsoft.AspNetCore.Http;\nusing Microsoft.AspNetCore.Mvc;\nusing Microsoft.AspNetCore.Routing;\n" + Usings + type + "\n{\n" + members + "\n}\n");
        test.TestState.Sources.Add(("/0/Web.cs", Web));
        return test.RunAsync();
    }

    public static GrantTest With(string code)
    {
        var test = GrantTest.Plain(code);
        AddReferences(test.TestState.AdditionalReferences);
        return test;
    }

    public static void AddReferences(System.Collections.Generic.ICollection<MetadataReference> references)
    {
        references.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        references.Add(MetadataReference.CreateFromFile(typeof(ILogger).Assembly.Location));
    }
}
