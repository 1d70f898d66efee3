using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Grants written only to compare with, each beside a twin that is used for more.</summary>
public class ComparisonTests
{
    private const string Types = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        record E(string BucketName, string Role);
        record K(string UserId, string UserRole, List<E> BucketsRoles);
        static class Assert { public static void Equal(object a, object b) { } public static void That(object a, object b) { } }
        static class Is { public static object EqualTo(object a) => a; }
        class C
        {
            void Send(object o) { }
            void M(E e, K k, List<E> list, string json, bool flag)
            {

        """;

    [Theory]
    [InlineData("""_ = e == new E("*", "Admin");""")]
    [InlineData("""_ = e ?? new E("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""_ = new E("*", "Admin") != e;""")]
    [InlineData("""_ = new E("*", "Admin").Equals(e);""")]
    [InlineData("""_ = new E("*", {|SGR1001:"Admin"|}).GetHashCode();""")]
    [InlineData("""_ = Equals(e, new E("*", "Admin"));""")]
    [InlineData("""_ = list.Contains(new E("*", "Admin"));""")]
    [InlineData("""list.Add(new E("*", {|SGR1001:"Admin"|}));""")]
    [InlineData("""_ = list.IndexOf(new E("*", "Admin"));""")]
    [InlineData("""list.Insert(0, new E("*", {|SGR1001:"Admin"|}));""")]
    [InlineData("""list.Remove(new E("*", "Admin"));""")]
    [InlineData("""Assert.Equal(new E("*", "Admin"), e);""")]
    [InlineData("""Send(new E("*", {|SGR1001:"Admin"|}));""")]
    [InlineData("""Assert.Equal(new[] { new E("*", "Admin") }, list);""")]
    [InlineData("""Assert.That(e, Is.EqualTo(new E("*", "Admin")));""")]
    [InlineData("""Assert.Equal(new K("u", "Admin", [new("*", "Admin")]), k);""")]
    [InlineData("""Send(new K("u", "Admin", [new("*", {|SGR1001:"Admin"|})]));""")]
    [InlineData("""var owner = new E("*", "Admin"); Assert.Equal(owner, e); _ = owner == e;""")]
    [InlineData("""var owner = new E("*", {|SGR1001:"Admin"|}); Assert.Equal(owner, e); Send(owner);""")]
    [InlineData("""var owner = new K("u", "Admin", [new("*", {|SGR1001:"Admin"|})]); Send(owner); Assert.Equal(owner, k);""")]
    public Task Objects(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = json == "{\"bucket_name\":\"*\",\"role\":\"Admin\"}";""")]
    [InlineData("""_ = json + "{\"bucket_name\":\"*\",\"role\":\"Admin\"}" == "";""")]
    [InlineData("""_ = json ?? "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}";""")]
    [InlineData("""_ = json is "{\"bucket_name\":\"*\",\"role\":\"Admin\"}";""")]
    [InlineData("""_ = json switch { "{\"bucket_name\":\"*\",\"role\":\"Admin\"}" => 1, _ => 2 };""")]
    [InlineData("""switch (json) { case "{\"bucket_name\":\"*\",\"role\":\"Admin\"}": break; }""")]
    [InlineData("""_ = flag switch { true => "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}", _ => "" };""")]
    [InlineData("""_ = json.Contains("{\"bucket_name\":\"*\",\"role\":\"Admin\"}", StringComparison.Ordinal);""")]
    [InlineData("""_ = json.Insert(0, "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}");""")]
    [InlineData("""Assert.Equal("{\"bucket_name\":\"*\",\"role\":\"Admin\"}", json);""")]
    [InlineData("""const string Expected = "{\"bucket_name\":\"*\",\"role\":\"Admin\"}"; Assert.Equal(Expected, json);""")]
    [InlineData("""const string Expected = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}"; Send(Expected);""")]
    public Task Texts(string statement) => Run(statement);

    private static Task Run(string statement) => GrantTest.Plain(Types + statement + "\n    }\n}\n").RunAsync();
}
