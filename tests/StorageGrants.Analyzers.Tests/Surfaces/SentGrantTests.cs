using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Grants on their way to the service stay reported, whatever sends them.</summary>
public class SentGrantTests
{
    private const string Types = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        class E { public string BucketName { get; set; } public string Role { get; set; } }
        class K { public string UserId { get; set; } public string UserRole { get; set; } = "Admin"; public List<E> BucketsRoles { get; set; } = new(); }
        class Client { string last; public Task Create(string org, K request) { last = request.UserId; var body = JsonSerializer.Serialize(request); return Task.CompletedTask; } }
        class P
        {
            async Task M(HttpClient http, Client client, bool flag, K[] many)
            {

        """;

    [Theory]
    [InlineData("""var k = new K { UserId = "u", BucketsRoles = { new() { BucketName = "*", Role = {|SGR1001:"Admin"|} } } }; await client.Create("o", k);""")]
    [InlineData("""var k = new K { UserId = "u", BucketsRoles = { new() { BucketName = "*", Role = {|SGR1001:"Admin"|} } } }; var c = new StringContent(JsonSerializer.Serialize(k)); await http.PostAsync("x", c);""")]
    [InlineData("""var json = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}"; var c = new StringContent(json, Encoding.UTF8, "application/json"); await http.PostAsync("x", c); Console.WriteLine(json.Contains("x"));""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append("{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}"); sb.Clear();""")]
    [InlineData("""for (var i = 0; i < 3; i++) { var list = new List<E>(); if (flag) list.Add(new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }); await client.Create("o", new K { UserId = "u", BucketsRoles = list }); }""")]
    [InlineData("""foreach (var k in many) { k.BucketsRoles.Clear(); k.BucketsRoles.Add(new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }); await client.Create("o", k); }""")]
    [InlineData("""foreach (var k in many) { k.BucketsRoles.Add(new E { BucketName = "*", Role = "Admin" }); k.BucketsRoles.Clear(); }""")]
    [InlineData("""var e = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; if (!many[0].BucketsRoles.Contains(e)) many[0].BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; many[0].BucketsRoles.Remove(e); many[0].BucketsRoles.Any(x => x == e);""")]
    [InlineData("""var d = new Dictionary<string, object> { ["user_id"] = "u", ["buckets_roles"] = new object[] { new { bucket_name = "*", role = {|SGR1002:"Admin"|} } } }; d["x"] = 1; await http.PostAsync("x", new StringContent(JsonSerializer.Serialize(d)));""")]
    [InlineData("""var d = new Dictionary<string, object> { ["user_id"] = "u", ["buckets_roles"] = new object[] { new { bucket_name = "*", role = "Admin" } } }; d["buckets_roles"] = null;""")]
    [InlineData("""var d = new Dictionary<string, object> { ["user_id"] = "u", ["buckets_roles"] = new object[] { new { bucket_name = "*", role = "Admin" } } }; d.Remove("buckets_roles");""")]
    [InlineData("""var k = new K { UserId = "u" }; k.BucketsRoles.AddRange(new[] { new E { BucketName = "*", Role = {|SGR1001:"Admin"|} } }); many.ToList().Add(k);""")]
    public Task Code(string statements) => GrantTest.Plain(Types + statements + "\n    }\n}\n").RunAsync();
}
