using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Tests.Harness;
using Xunit;

namespace StorageGrants.Generators.Tests;

/// <summary>The code of the schemas we ship. UPDATE_GOLDEN=1 writes it anew.</summary>
public class TigrisOutputTests
{
    private static readonly string Folder = Path.Combine(FindFolder(), "Golden");

    internal static SchemaText[] Schemas(string visibility = "public") =>
    [
        new SchemaText("/repo/schemas/tigris/partner.openapi.json", EmbeddedSchemas.Read("tigris/partner.openapi.json"), "StorageGrants.Tigris.Copy", visibility),
        new SchemaText("/repo/schemas/tigris/roles.schema.json", EmbeddedSchemas.Read("tigris/roles.schema.json"), "StorageGrants.Tigris.Copy", visibility),
    ];

    // The client has its constructors in a hand-written part.
    internal const string Constructors = """
        namespace StorageGrants.Tigris.Copy
        {
            partial class TigrisPartnerClient
            {
                public TigrisPartnerClient(System.Net.Http.HttpClient http, System.Uri address, string provider) : base(http, address) { ProviderId = provider; }
            }
        }
        """;

    [Fact]
    public void Is_as_recorded()
    {
        var files = Generation.Of(Schemas(), Constructors).AssertClean().Files;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(Folder, name + ".txt"), text);
        }

        Assert.Equal(["partner.openapi.g.cs", "roles.schema.g.cs"], files.Keys.Order());
        foreach (var (name, text) in files)
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")), text);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable, "public")]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Disable, "internal")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, "public")]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable, "internal")]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable, "public")]
    public void Compiles_without_warnings(LanguageVersion language, NullableContextOptions nullable, string visibility) =>
        Generation.Of(Schemas(visibility), Constructors, language, nullable).AssertClean();

    [Fact]
    public void Does_not_depend_on_the_order_of_files()
    {
        var schemas = Schemas();
        Assert.Equal(Generation.Of(schemas).Text, Generation.Of(schemas.Reverse().ToArray()).Text);
    }

    [Fact]
    public void Holds_no_carriage_return() => Assert.DoesNotContain('\r', Generation.Of(Schemas()).Text);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "StorageGrants.Generators.Tests")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "StorageGrants.Generators.Tests");
    }
}
