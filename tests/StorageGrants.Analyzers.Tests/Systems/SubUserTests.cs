using System;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>The rules about sub-users of sObject and of a RADOS Gateway.</summary>
public class SubUserTests
{
    [Theory]
    [InlineData("""{ "subUsers": [{ "name": "nightly-backup", "level": «"Write"» }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "append_only", "level": «"Write"» }, { "name": "cdn", "level": "Read" }] }""")]
    [InlineData("""{ "user_id": "u", "subusers": [{ "id": "u:worm", "permissions": «"write"» }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "Audit.Log", "level": «"Write"» }] }""")]
    [InlineData("""{ "user_id": "u", "subusers": [{ "id": "u:backup", "permissions": «"write"» }, { "id": "u:archive", "permissions": "read" }] }""")]
    public Task A_level_that_writes_deletes_too(string document) => DocumentCase.Run("SGR2302", document);

    [Theory]
    [InlineData("""{ "subUsers": [{ "name": "uploader", "level": "Write" }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "backup", "level": "Full" }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "backup", "level": "Read" }] }""")]
    [InlineData("""{ "user_id": "u", "subusers": [{ "id": "u:backup", "permissions": "read-write" }] }""")]
    [InlineData("""{ "users": [{ "name": "backup", "level": "Write" }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "backupper", "level": "Write" }] }""")]
    public Task Other_names_and_levels_are_not_flagged(string document) => DocumentCase.Run("SGR2302", document);

    [Theory]
    [InlineData("""{ "subUsers": [{ "name": "ci", "level": "Full", "keys": ["AK1", «"AK2"»] }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "ci", "level": "Read", "keys": [{ "accessKey": "1" }, «{ "accessKey": "2" }»] }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "a", "level": "Read", "keys": ["1"] }, { "name": "b", "level": "Write", "keys": ["2", «"3"», "4"] }] }""")]
    [InlineData("""{ "subUsers": [{ "level": "Write", "keys": ["1", «"2"»] }] }""")]
    [InlineData("""{ "$schema": "urn:storagegrants:sobject:subusers", "subUsers": [{ "name": "ci", "level": "Read/Write", "keys": ["1", «"2"»] }] }""")]
    public Task A_sub_user_has_one_key_pair(string document) => DocumentCase.Run("SGR2303", document);

    [Theory]
    [InlineData("""{ "subUsers": [{ "name": "ci", "level": "Full", "keys": ["AK1"] }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "ci", "level": "Full" }, { "name": "cd", "level": "Full", "keys": [] }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "a", "level": "Read", "keys": ["1"] }, { "name": "b", "level": "Read", "keys": ["2"] }] }""")]
    [InlineData("""{ "user_id": "u", "subusers": [{ "id": "u:a", "permissions": "read", "keys": ["1", "2"] }] }""")]
    [InlineData("""{ "subUsers": [{ "name": "ci", "keys": ["1", "2"] }] }""")]
    public Task One_pair_each_is_not_flagged(string document) => DocumentCase.Run("SGR2303", document);

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": «"s3:PutObject"», "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": ["urn:scoped-user:u1:cdn"] }, "Action": ["s3:GetObject", «"s3:DeleteObject"»], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": «"s3:*"», "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": «"s3:Put*"», "Resource": "arn:aws:s3:::b/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": ["urn:scoped-user:u1:up", "urn:scoped-user:u1:cdn"] }, "Action": [«"s3:PutObject"»], "Resource": "arn:aws:s3:::b/*" }""")]
    public Task An_allow_beyond_the_level_is_flagged(string statement) => DocumentCase.Run("SGR2304", Document(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": "s3:*", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:up" }, "Action": ["s3:PutObject", "s3:DeleteObject"], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:other" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:root" }, "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::b" }""")]
    public Task Within_the_level_nothing_is_flagged(string statement) => DocumentCase.Run("SGR2304", Document(statement));

    [Theory]
    [InlineData("write", "s3:PutObject")]
    [InlineData("read", "s3:CreateBucket")]
    [InlineData("full", "s3:*")]
    [InlineData("read-write", "s3:PutObject")]
    public Task On_a_gateway_too(string level, string action) => DocumentCase.Run("SGR2304", """{ "user_id": "u", "subusers": [{ "id": "u:x", "permissions": """ + "\"" + level + "\"" + """ }], "bucketPolicies": { "b": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam:::user/u:x" }, "Action": """ + "\"" + action + "\"" + """, "Resource": "arn:aws:s3:::b/*" }] } } }""");

    [Fact]
    public async Task The_message_says_who_wins_in_the_system()
    {
        var here = await DocumentCase.Run("SGR2304", Document("""{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:u1:cdn" }, "Action": «"s3:PutObject"», "Resource": "arn:aws:s3:::b/*" }"""));
        Assert.Equal("'s3:PutObject' is more than the level Read of 'cdn' has: at sObject the most restrictive wins, so PutObject stays denied; raise the level, or take the action out", Assert.Single(here).Message);

        var there = await DocumentCase.Run("SGR2304", """
            { "user_id": "u", "subusers": [{ "id": "u:cdn", "permissions": "read" }], "bucketPolicies": { "b": { "Version": "2012-10-17", "Statement": [
              { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam:::user/u:cdn" }, "Action": «"s3:PutObject"», "Resource": "arn:aws:s3:::b/*" } ] } } }
            """);
        Assert.Contains("the Allow of a bucket policy wins (measured), so PutObject works", Assert.Single(there).Message, StringComparison.Ordinal);
        Assert.Equal(RuleSeverity.Warning, there.Single().Severity);
    }

    private static string Document(string statement) =>
        """{ "subUsers": [{ "name": "cdn", "level": "Read" }, { "name": "up", "level": "Write" }, { "name": "root", "level": "Full" }], "bucketPolicies": { "b": { "Version": "2012-10-17", "Statement": [""" + statement + "] } } }";
}
