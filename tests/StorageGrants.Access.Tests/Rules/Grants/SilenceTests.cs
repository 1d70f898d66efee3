using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>What the rules about Admin roles and about roles in wrong fields leave alone.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("SGR1001", "Admin", "Editor@*")]
    [InlineData("SGR1001", "Admin", "ReadOnly@* Editor@logs")]
    [InlineData("SGR1001", "Admin", "Admin@logs")]
    [InlineData("SGR1001", "Admin", "Admin@logs*")]
    [InlineData("SGR1001", "Admin", "admin@*")]
    [InlineData("SGR1001", "Admin", "${ROLE}@*")]
    [InlineData("SGR1001", "Admin", "Admin@${BUCKET}")]
    [InlineData("SGR1002", "Admin", "Admin@*")]
    [InlineData("SGR1002", "Member", "Editor@*")]
    [InlineData("SGR1002", "Member", "Admin@logs")]
    [InlineData("SGR1002", "", "ReadOnly@*")]
    [InlineData("SGR1002", "${ROLE}", "Admin@*")]
    [InlineData("SGR1002", "Member", "ADMIN@*")]
    [InlineData("SGR1011", "Admin", "Admin@logs")]
    [InlineData("SGR1011", "Member", "ReadOnly@logs")]
    [InlineData("SGR1011", "member", "editor@logs")]
    [InlineData("SGR1011", "", "Editor@logs")]
    [InlineData("SGR1011", "${ROLE}", "${LEVEL}@logs")]
    [InlineData("SGR1011", "Owner", "Owner@logs")]
    public void Other_roles(string rule, string userRole, string grants) => Assert.Empty(KeyRequest.Find(rule, KeyRequest.With(userRole, grants)));

    [Theory]
    [InlineData("Member", "Editor@logs", ", \"attach_policies\": [ \"p\" ]")]
    [InlineData("", "ReadOnly@*", ", \"attach_policies\": [ \"p\" ]")]
    [InlineData("Admin", "Admin@*", "")]
    [InlineData("Admin", "Admin@*", ", \"attach_policies\": []")]
    [InlineData("Admin", "Admin@*", ", \"attach_policies\": null")]
    [InlineData("Admin", "Admin@${BUCKET}", "")]
    [InlineData("Admin", "", ", \"attach_policies\": [ \"p\" ]")]
    public void Policies_that_apply_or_are_none(string userRole, string grants, string more) => Assert.Empty(KeyRequest.Find("SGR1003", KeyRequest.With(userRole, grants, more)));

    [Theory]
    [InlineData("Editor", "Editor@logs", "Error \"Editor\"")]
    [InlineData("ReadOnly", "Editor@logs", "Error \"ReadOnly\"")]
    [InlineData("ReadWrite", "Editor@logs", "Error \"ReadWrite\"")]
    [InlineData("Member", "Member@logs", "Error \"Member\"")]
    [InlineData("Admin", "Editor@a Member@b", "Error \"Member\"")]
    public void A_role_of_the_other_field(string userRole, string grants, string expected) => Assert.Equal([expected], KeyRequest.Find("SGR1011", KeyRequest.With(userRole, grants)));
}
