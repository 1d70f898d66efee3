using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Which ways of building a generated model are understood.</summary>
public class TypedModelTests
{
    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("a", BucketRole.Editor), new("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles([new("*", {|SGR1001:BucketRole.Admin|})]);""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new List<BucketAccess> { new("*", {|SGR1001:BucketRole.Admin|}) });""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new[] { new BucketAccess(role: {|SGR1001:BucketRole.Admin|}, bucketName: "*") });""")]
    [InlineData("""CreateAccessKeyRequest r = new("u", "n"); r = r.WithUserRole(UserRole.Admin); r = r.WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""var all = new BucketAccess("*", {|SGR1001:BucketRole.Admin|}); _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(all);""")]
    [InlineData("""var list = new List<BucketAccess>(); list.Add(new("*", {|SGR1001:BucketRole.Admin|})); _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(list);""")]
    [InlineData("""BucketAccess[] some = [new("b", BucketRole.Editor)]; _ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles([..some, new("*", {|SGR1001:BucketRole.Admin|})]);""")]
    [InlineData("""_ = new BucketAccess("*", {|SGR1001:BucketRole.Admin|});""")]
    [InlineData("""_ = new BucketAccess("*", new OpenEnum<BucketRole>({|SGR1001:"Admin"|}));""")]
    [InlineData("""_ = new BucketAccess("*", new OpenEnum<BucketRole>(BucketRole.Admin, {|SGR1001:"Admin"|}));""")]
    public Task Wildcard_admin(string statement) => GrantTest.Statements(statement);

    [Theory]
    [InlineData("""const string all = "*"; _ = new BucketAccess(all, {|SGR1001:BucketRole.Admin|});""")]
    [InlineData("""var all = "*"; var role = BucketRole.Admin; _ = new BucketAccess(all, {|SGR1001:role|});""")]
    [InlineData("""var a = "*"; var b = a; _ = new BucketAccess(b, {|SGR1001:BucketRole.Admin|});""")]
    [InlineData("""_ = new BucketAccess(Names.All, {|SGR1001:Names.Role|});""")]
    [InlineData("""_ = new BucketAccess(Names.AllToo, {|SGR1001:Names.RoleToo|});""")]
    [InlineData("""_ = new BucketAccess(Names.Property, {|SGR1001:BucketRole.Admin|});""")]
    [InlineData("""_ = new BucketAccess("*", new OpenEnum<BucketRole>({|SGR1001:nameof(BucketRole.Admin)|}));""")]
    [InlineData("""_ = new BucketAccess("*", new OpenEnum<BucketRole>({|SGR1001:BucketRole.Admin.ToString()|}));""")]
    [InlineData("""_ = new BucketAccess("*", {|SGR1001:flag ? BucketRole.Admin : BucketRole.Admin|});""")]
    [InlineData("""_ = new BucketAccess(flag ? "*" : "b", BucketRole.Admin);""")]
    [InlineData("""_ = new BucketAccess(unknown, BucketRole.Admin);""")]
    [InlineData("""var name = "*"; if (flag) name = "b"; _ = new BucketAccess(name, BucketRole.Admin);""")]
    [InlineData("""var role = BucketRole.Admin; Change(ref role); _ = new BucketAccess("*", role); void Change(ref BucketRole r) { }""")]
    public async Task Constants(string statement)
    {
        var test = GrantTest.Typed("using Acme;\nusing StorageGrants;\nclass C\n{\n    void M(string unknown, bool flag)\n    {\n" + statement + "\n    }\n}\n");
        test.TestState.Sources.Add(("/0/Names.cs", """
            using Acme;
            static class Names
            {
                public const string All = "*";
                public const BucketRole Role = BucketRole.Admin;
                public static readonly string AllToo = All;
                public static readonly BucketRole RoleToo = Role;
                public static string Property => All;
            }
            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)).AsOrganizationOwner("installer");""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").AsOrganizationOwner("installer").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})).AsOrganizationOwner(" ");""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)); Send(r.AsOrganizationOwner("installer")); void Send(object o) { }""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); Send(r.AsOrganizationOwner("installer")); Send(r); void Send(object o) { }""")]
    public Task Stated_intent(string statement) => GrantTest.Statements(statement);

    [Theory]
    [InlineData("[OrganizationOwnerKey(\"installer\")] class C { object M() => new BucketAccess(\"*\", BucketRole.Admin); }")]
    [InlineData("class C { [OrganizationOwnerKey(\"installer\")] object M() => new BucketAccess(\"*\", BucketRole.Admin); }")]
    [InlineData("class C { [OrganizationOwnerKey(\"installer\")] object P => new BucketAccess(\"*\", BucketRole.Admin); }")]
    [InlineData("class C { [OrganizationOwnerKey(\"installer\")] object F = new BucketAccess(\"*\", BucketRole.Admin); }")]
    [InlineData("class C { void M() { [OrganizationOwnerKey(\"installer\")] object L() => new BucketAccess(\"*\", BucketRole.Admin); } }")]
    [InlineData("[assembly: OrganizationOwnerKey(\"installer\")] class C { object M() => new BucketAccess(\"*\", BucketRole.Admin); }")]
    [InlineData("[OrganizationOwnerKey(\"\")] class C { object M() => new BucketAccess(\"*\", {|SGR1001:BucketRole.Admin|}); }")]
    [InlineData("class C { object M() => new BucketAccess(\"*\", {|SGR1001:BucketRole.Admin|}); } [OrganizationOwnerKey(\"other\")] class D { }")]
    public Task Stated_by_attribute(string code) =>
        GrantTest.Typed("using Acme;\nusing StorageGrants.Access;\n" + code).RunAsync();

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(null).WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); if (flag) r = r.WithUserRole(UserRole.Admin);""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); Send(r.WithUserRole(UserRole.Admin)); void Send(object o) { }""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); var s = r.WithUserRole(UserRole.Admin); var t = s with { };""")]
    public Task Caller_role_through_the_chain(string statement) => GrantTest.Statements(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(new OpenEnum<UserRole>({|SGR1010:"admin"|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(new OpenEnum<UserRole>({|SGR1011:"Editor"|}));""")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1010:"Read Only"|}));""")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1011:"Member"|}));""")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>("ReadOnly"));""")]
    public Task Role_texts(string statement) => GrantTest.Statements(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})).WithAttachPolicies({|SGR1003:"p"|});""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("b", BucketRole.Admin)).WithAttachPolicies({|SGR1003:"p"|});""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("b", {|SGR1005:BucketRole.Admin|})).WithAttachPolicies();""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)).WithAttachPolicies("p");""")]
    public Task Policies(string statement) => GrantTest.Statements(statement);

    [Fact]
    public Task Policies_expected_by_attribute() => GrantTest.Typed("""
        using Acme;
        using StorageGrants.Access;
        class C
        {
            [PoliciesApply] object A() => new BucketAccess("b", {|SGR1003:BucketRole.Admin|});
            object B() => new BucketAccess("b", {|SGR1005:BucketRole.Admin|});
        }
        """).RunAsync();

    [Fact]
    public Task Policies_expected_by_setting() =>
        GrantTest.Statements("""_ = new BucketAccess("b", {|SGR1003:BucketRole.Admin|});""", "storagegrants_policies_apply = true");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Types_of_other_systems_are_understood_by_their_attributes(bool isCompiledElsewhere)
    {
        const string Types = """
            using StorageGrants.Access.Roles;
            using StorageGrants.Access.Schemas;
            [RoleSet("other", "Level", Plane = "data", Wildcard = "all")]
            public enum Level { [Role("reader")] Reader, [Role("boss", BypassesPolicies = true, OnWildcard = "organization-owner")] Boss }
            [GrantShape("entry")]
            public class Right
            {
                public Right(string owner, string folder, Level level) { Owner = owner; Folder = folder; Level = level; }
                [WireName("owner")] public string Owner { get; }
                [WireName("folder"), GrantShape("scope")] public string Folder { get; }
                [WireName("level")] public Level Level { get; }
            }
            """;
        var test = GrantTest.Plain("""
            class C
            {
                object A() => new Right("", "all", {|SGR1001:Level.Boss|});
                object B() => new Right("all", "*", Level.Boss);
            }
            """);
        if (isCompiledElsewhere)
            test.TestState.AdditionalReferences.Add(Images.Compile(Types));
        else
            test.TestState.Sources.Add(Types);
        return test.RunAsync();
    }
}
