using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Grants that are changed after they are written, each beside a twin that is not.</summary>
public class LaterChangeTests
{
    private const string Types = """
        #nullable disable
        using System;
        using System.Linq;
        using System.Collections.Generic;
        class E { public string BucketName { get; set; } public string Role { get; set; } public void Lower() => Role = "Editor"; public void Print() => Console.WriteLine(Role); }
        class K { public string UserId { get; set; } public string UserRole { get; set; } = "Admin"; public List<E> BucketsRoles { get; set; } = new(); public E[] Others; }
        class Program
        {
            static void Fix(E e) { e.Role = "Editor"; }
            static void FixAll(IEnumerable<E> all) { foreach (var e in all) e.Role = "Editor"; }
            static void FixRequest(K k) => k.BucketsRoles.Clear();
            static void Replace(ref E e) => e = null;
            static void ReplaceText(ref string text) => text = "";
            static void Send(object o) { var copy = o; copy = null; }
            static void Assign(E e) { e = new E(); }
            static void M(bool flag, K p)
            {
                var k = new K { UserId = "u" };

        """;

    [Theory]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles.Clear();""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.BucketsRoles.Reverse();""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.Others.Reverse();""")]
    [InlineData("""k.BucketsRoles.Clear(); k.BucketsRoles.Add(new E { BucketName = "*", Role = {|SGR1001:"Admin"|} });""")]
    [InlineData("""k.BucketsRoles.Add(new E { BucketName = "*", Role = "Admin" }); k.BucketsRoles.Clear();""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles.RemoveAll(e => e.Role == "Admin");""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.BucketsRoles.FindAll(e => e.Role == "Admin");""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles?.RemoveAt(0);""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles[0] = null;""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; _ = k.BucketsRoles[0];""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles[0].Role = "Editor";""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; _ = k.BucketsRoles[0].Role == "Editor";""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles.First().Role = "Editor";""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; foreach (var e in k.BucketsRoles) e.Role = "Editor";""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; foreach (var e in k.BucketsRoles) _ = e.Role;""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles.ForEach(e => e.Role = "Editor");""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.BucketsRoles.ForEach(e => Send(e.Role));""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; k.BucketsRoles = [];""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.Others = [];""")]
    [InlineData("""k.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; var same = k.BucketsRoles; same.Clear();""")]
    [InlineData("""var made = new K { BucketsRoles = [new E { BucketName = "*", Role = "Admin" }] }; made.BucketsRoles.Clear();""")]
    [InlineData("""var made = new K { BucketsRoles = { new E { BucketName = "*", Role = "Admin" } } }; made.BucketsRoles.Clear();""")]
    [InlineData("""var made = new K { BucketsRoles = { new E { BucketName = "*", Role = {|SGR1001:"Admin"|} } } }; k.BucketsRoles.Clear();""")]
    [InlineData("""p.BucketsRoles = [new E { BucketName = "*", Role = "Admin" }]; p.BucketsRoles.Clear();""")]
    [InlineData("""p.BucketsRoles = [new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; k.BucketsRoles.Clear();""")]
    public Task Lists_of_a_request(string statements) => Run(statements);

    [Theory]
    [InlineData("""var list = new List<E> { new() { BucketName = "*", Role = "Admin" } }; list.Clear(); k.BucketsRoles = list;""")]
    [InlineData("""var list = new List<E> { new() { BucketName = "*", Role = {|SGR1001:"Admin"|} } }; list.TrimExcess(); k.BucketsRoles = list;""")]
    [InlineData("""var list = new List<E>(); list.Add(new() { BucketName = "*", Role = "Admin" }); k.BucketsRoles = list; k.BucketsRoles.RemoveAt(0);""")]
    [InlineData("""var list = new List<E>(); list.Add(new() { BucketName = "*", Role = "Admin" }); k.BucketsRoles = list; list[0].Role = "Editor";""")]
    [InlineData("""E[] all = [new() { BucketName = "*", Role = "Admin" }]; all[0] = null; k.BucketsRoles = [.. all];""")]
    [InlineData("""E[] all = [new() { BucketName = "*", Role = "Admin" }]; all[0].Role = "Editor"; k.BucketsRoles = [.. all];""")]
    [InlineData("""E[] all = [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; Send(all[0].Role); k.BucketsRoles = [.. all];""")]
    [InlineData("""var all = new[] { new E { BucketName = "*", Role = "Admin" } }; Array.Clear(all); k.BucketsRoles = all.ToList();""")]
    [InlineData("""var all = new[] { new E { BucketName = "*", Role = {|SGR1001:"Admin"|} } }; Array.Sort(all); k.BucketsRoles = all.ToList();""")]
    [InlineData("""var all = new[] { new E { BucketName = "*", Role = "Admin" } }; Array.Resize(ref all, 0); k.BucketsRoles = all.ToList();""")]
    public Task Lists_in_locals(string statements) => Run(statements);

    [Theory]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; Fix(e); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; Send(e); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; Assign(e); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; e.Lower(); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; e.Print(); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; Replace(ref e); k.BucketsRoles.Add(e);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; k.BucketsRoles.Add(e); e.Role = "Editor";""")]
    [InlineData("""var e = new E { BucketName = "*", Role = "Admin" }; k.BucketsRoles.Add(e); FixRequest(k);""")]
    [InlineData("""var e = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; k.BucketsRoles.Add(e); Send(k);""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = "Admin" }]; FixAll(k.BucketsRoles);""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; Send(k.BucketsRoles);""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; Send(System.Text.Json.JsonSerializer.Serialize(k));""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; Console.WriteLine(k); Send(new List<object> { k });""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }]; Send(k); k.BucketsRoles = [];""")]
    [InlineData("""k.BucketsRoles = [new() { BucketName = "*", Role = "Admin" }]; if (flag) k.BucketsRoles = [];""")]
    [InlineData("""var field = new E { BucketName = "*", Role = {|SGR1001:"Admin"|} }; Fix(new E()); k.BucketsRoles.Add(field);""")]
    public Task Entries_and_requests_handed_on(string statements) => Run(statements);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)).WithBucketsRoles(new BucketAccess("b", BucketRole.Editor));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})).WithAttachPolicies();""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)); r = r.WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)); Send(r); void Send(object o) { }""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); Send(r); r = r.WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)); Send(r); void Send(object o) { }""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); var s = r.WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)); Send(r); Send(s); void Send(object o) { }""")]
    [InlineData("""var list = new List<BucketAccess> { new("*", BucketRole.Admin) }; list.Clear(); _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(list);""")]
    public Task Immutable_requests(string statements) => GrantTest.Statements(statements);

    private static Task Run(string statements) => GrantTest.Plain(Types + statements + "\n    }\n}\n").RunAsync();
}
