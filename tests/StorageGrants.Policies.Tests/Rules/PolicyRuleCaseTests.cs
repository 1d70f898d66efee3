using System;
using System.Linq;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Policies.Tests.Rules;

/// <summary>For every rule about policies at least five documents that it reports and five that it must not.</summary>
public sealed class PolicyRuleCaseTests
{
    private const string AnyOf = "'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'";

    /// <summary>The rule, the service, whether it fires, and statements in JSON with single quotes.</summary>
    public static TheoryData<string, string?, bool, string> Cases => new()
    {
        { "SGR3001", null, true, "{'Effect':'Allow','Action':'*','Resource':'*'}" },
        { "SGR3001", null, true, "{'Effect':'Allow','Action':['s3:*'],'Resource':['arn:aws:s3:::*']}" },
        { "SGR3001", null, true, "{" + AnyOf + "},{'Effect':'Allow','Action':'s3:*','Resource':'*'}" },
        { "SGR3001", null, false, "{'Effect':'Allow','Action':'s3:List*','Resource':'*'}" },
        { "SGR3001", null, false, "{'Effect':'Allow','Action':'s3:*','Resource':['arn:aws:s3:::a','arn:aws:s3:::a/*']}" },

        { "SGR3002", null, true, "{'Principal':{'AWS':'*'}," + AnyOf + "}" },
        { "SGR3002", null, true, "{'Principal':{'AWS':['arn:aws:iam::123456789012:root','*']}," + AnyOf + "}" },
        { "SGR3002", null, true, "{'Principal':'*','Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::a'}" },
        { "SGR3002", null, false, "{'Principal':'*','Effect':'Deny','Action':'s3:*','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3002", null, false, "{'Principal':{'AWS':['arn:aws:iam::123456789012:root']}," + AnyOf + "}" },
        { "SGR3002", null, false, "{" + AnyOf + "}" },

        { "SGR3003", null, true, "{'Effect':'Allow','Action':'s3:PutBucketAcl','Resource':'arn:aws:s3:::a'}" },
        { "SGR3003", null, true, "{'Effect':'Allow','Action':['s3:GetObject','s3:PutBucketPolicy'],'Resource':['arn:aws:s3:::a','arn:aws:s3:::a/*']}" },
        { "SGR3003", null, false, "{'Effect':'Deny','Action':'s3:PutBucketPolicy','Resource':'arn:aws:s3:::a'}" },
        { "SGR3003", null, false, "{'Effect':'Allow','Action':'s3:GetBucketPolicy','Resource':'arn:aws:s3:::a'}" },

        { "SGR3004", null, true, "{'Effect':'Allow','NotAction':['s3:DeleteObject','s3:DeleteBucket'],'Resource':'*'}" },
        { "SGR3004", null, true, "{'Effect':'Allow','Action':'s3:GetObject','NotResource':'arn:aws:s3:::a/*'}" },
        { "SGR3004", null, true, "{'Principal':'*','Effect':'Allow','Action':'s3:GetObject','NotResource':'arn:aws:s3:::a/*'}" },
        { "SGR3004", null, true, "{" + AnyOf + "},{'Effect':'Allow','NotAction':'s3:Put*','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3004", null, false, "{'Effect':'Deny','Action':'s3:GetObject','NotResource':'arn:aws:s3:::a/*'}" },
        { "SGR3004", null, false, "{'Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::123456789012:user/ann'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3004", null, false, "{" + AnyOf + "}" },

        { "SGR3005", null, true, "{" + AnyOf + "},{'Effect':'Deny','Action':'s3:*','Resource':'*'}" },
        { "SGR3005", null, true, "{'Effect':'Allow','Action':'s3:CreateBucket','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3005", null, true, "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::a'}" },
        { "SGR3005", null, false, "{" + AnyOf + "},{'Effect':'Deny','Action':'s3:*','Resource':'arn:aws:s3:::b/*'}" },
        { "SGR3005", null, false, "{" + AnyOf + "},{'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'198.51.100.0/24'}}}" },

        { "SGR3006", null, true, "{'Effect':'Allow','Action':['s3:*','s3:ListBucket'],'Resource':['arn:aws:s3:::a','arn:aws:s3:::a/*']}" },
        { "SGR3006", null, true, "{'Effect':'Allow','Action':'s3:GetObject','Resource':['arn:aws:s3:::*','arn:aws:s3:::a/*']}" },
        { "SGR3006", null, true, "{" + AnyOf + ",'Condition':{'StringLike':{'aws:username':['ann*','anna']}}}" },
        { "SGR3006", null, false, "{'Effect':'Allow','Action':['s3:GetObject','s3:GetObjectVersion'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3006", null, false, "{'Effect':'Allow','Action':'s3:GetObject','Resource':['arn:aws:s3:::a/x*','arn:aws:s3:::a/*x']}" },
        { "SGR3006", null, false, "{" + AnyOf + ",'Condition':{'StringLike':{'aws:username':['ann*','bob']}}}" },

        { "SGR3007", null, true, "{'Effect':'Allow','Action':['s3:PutObject','s3:GetBucketLocation'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3007", null, true, "{'Effect':'Allow','Action':['s3:DeleteObject','s3:ListBucket'],'Resource':'arn:aws:s3:::a'}" },
        { "SGR3007", null, true, "{'Effect':'Allow','Action':['s3:GetObject','s3:ListBucketMultipartUploads'],'Resource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*']}" },
        { "SGR3007", null, false, "{'Effect':'Allow','Action':['s3:GetObject','s3:ListBucket'],'Resource':'*'}" },
        { "SGR3007", null, false, "{'Effect':'Allow','Action':['s3:GetObject','s3:PutObject'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR3007", null, false, "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::a/*'}" },

        { "SGR3008", null, true, "{" + AnyOf + ",'Condition':{'StringEquals':{'aws:username':'ann'},'StringNotLike':{'aws:username':'a*'}}}" },
        { "SGR3008", null, true, "{" + AnyOf + ",'Condition':{'StringEquals':{'aws:username':'ann'},'StringLike':{'aws:username':'b*'}}}" },
        { "SGR3008", null, true, "{" + AnyOf + ",'Condition':{'Null':{'aws:username':'true'},'StringEquals':{'aws:username':'ann'}}}" },
        { "SGR3008", null, false, "{" + AnyOf + ",'Condition':{'StringLike':{'aws:username':'a*'},'StringNotEquals':{'aws:username':'ann'}}}" },
        { "SGR3008", null, false, "{" + AnyOf + ",'Condition':{'IpAddress':{'aws:SourceIp':'198.51.0.0/16'},'NotIpAddress':{'aws:SourceIp':'198.51.100.0/24'}}}" },
        { "SGR3008", null, false, "{" + AnyOf + ",'Condition':{'Bool':{'aws:SecureTransport':'true'}}}" },

        { "SGR3009", null, true, "{" + AnyOf + ",'Condition':{'StringNotEquals':{'aws:username':'admin*'}}}" },
        { "SGR3009", null, true, "{" + AnyOf + ",'Condition':{'IpAddressIfExists':{'aws:SourceIp':'198.51.100.0/24'}}}" },
        { "SGR3009", null, false, "{" + AnyOf + ",'Condition':{'StringEquals':{'aws:username':['ann','bob']}}}" },

        { "SGR3011", null, true, "{'Effect':'Deny','Principal':{'AWS':'*'},'Action':'s3:*','Resource':['arn:aws:s3:::a','arn:aws:s3:::a/*']}" },
        { "SGR3011", null, true, "{'Effect':'Deny','Principal':'*','Action':'*','Resource':'*'}" },
        { "SGR3011", null, true, "{'Effect':'Deny','Principal':'*','Action':['s3:*BucketPolicy'],'Resource':'arn:aws:s3:::a'}" },
        { "SGR3011", null, false, "{'Effect':'Deny','Principal':'*','Action':'s3:DeleteObject','Resource':'arn:aws:s3:::a/*'}" },

        { "SGR4001", "tigris", true, "{'Effect':'Allow','NotAction':'s3:DeleteObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4001", "tigris", true, "{'Effect':'Allow','Action':['s3:GetObject','sqs:SendMessage'],'Resource':['arn:aws:s3:::a/*']}" },
        { "SGR4001", "ceph-rgw-16", true, "{'Principal':'*','Effect':'Allow','Action':['s3:GetObject','sqs:SendMessage'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4001", "storagegrid", true, "{'Effect':'Allow','Action':['s3:GetObject','s3:PutBucketAcl'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4001", "storagegrid", false, "{'Effect':'Allow','Action':['s3:GetObject','sqs:SendMessage'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4001", "sobject", false, "{'Principal':'*','Effect':'Allow','Action':['s3:GetObject','sts:AssumeRole'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4001", "tigris", false, "{" + AnyOf + "}" },
        { "SGR4001", "aws-s3", false, "{'Effect':'Allow','Action':'ec2:StartInstances','Resource':'*'}" },
        { "SGR4001", "aws-s3", false, "{'Effect':'Allow','NotAction':'s3:DeleteObject','Resource':'arn:aws:s3:::a/*'}" },

        { "SGR4002", "aws-s3", true, "{'Effect':'Allow','Action':['s3:GetObject','s3:PutObjct'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "aws-s3", true, "{'Effect':'Deny','Action':'s3:DeletObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "aws-s3", true, "{'Effect':'Allow','Action':'s3:Read*','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "tigris", true, "{'Effect':'Allow','Action':['s3:GetObjct'],'Resource':['arn:aws:s3:::a/*']}" },
        { "SGR4002", "storagegrid", true, "{'Effect':'Allow','Action':['s3:GetObjct','kms:*'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "storagegrid", false, "{'Effect':'Allow','Action':['s3:GetObject','kms:*'],'Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "aws-s3", false, "{'Effect':'Allow','Action':'s3:getobject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "aws-s3", false, "{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4002", "aws-s3", false, "{'Effect':'Allow','Action':['s3:*Object','kms:Decript'],'Resource':'*'}" },

        { "SGR4003", "aws-s3", true, "{'Effect':'ALLOW','Action':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4003", "aws-s3", true, "{'Effect':'Allow','Actions':'s3:GetObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4003", "aws-s3", false, "{" + AnyOf + "}" },
        { "SGR4003", "aws-s3", false, "{'Sid':'A'," + AnyOf + ",'Condition':{}}" },
        { "SGR4003", "aws-s3", false, "{'Effect':'Allow','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::a/*']}" },
        { "SGR4003", "aws-s3", false, "{'Effect':'Deny','NotAction':'s3:GetObject','NotResource':'arn:aws:s3:::a/*'}" },
        { "SGR4003", "aws-s3", false, "{'Principal':'*'," + AnyOf + "}" },

        { "SGR4004", "aws-s3", true, "{'Sid':'A'," + AnyOf + "},{'Sid':'A','Effect':'Deny','Action':'s3:PutObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4004", "aws-s3", true, "{'Sid':'read only'," + AnyOf + "}" },
        { "SGR4004", "aws-s3", true, "{'Sid':'read-only'," + AnyOf + "}" },
        { "SGR4004", "aws-s3", true, "{'Sid':'lesen_ü'," + AnyOf + "}" },
        { "SGR4004", "aws-s3", true, "{'Sid':'a.b'," + AnyOf + "}" },
        { "SGR4004", "aws-s3", false, "{'Sid':'A'," + AnyOf + "},{'Sid':'B','Effect':'Deny','Action':'s3:PutObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4004", "aws-s3", false, "{'Sid':'A'," + AnyOf + "},{'Sid':'a','Effect':'Deny','Action':'s3:PutObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4004", "aws-s3", false, "{" + AnyOf + "},{'Effect':'Deny','Action':'s3:PutObject','Resource':'arn:aws:s3:::a/*'}" },
        { "SGR4004", "aws-s3", false, "{'Sid':'Read0nly2026'," + AnyOf + "}" },
        { "SGR4004", "aws-s3", false, "{'Sid':'A'," + AnyOf + "},{'Effect':'Deny','Action':'s3:PutObject','Resource':'arn:aws:s3:::a/*'}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fires_or_stays_silent(string rule, string? dialect, bool fires, string statements)
    {
        var text = ("{'Version':'2012-10-17','Statement':[" + statements + "]}").Replace('\'', '"');
        Assert.Equal(fires, PolicyLint.Findings(text, dialect).Any(finding => finding.Rule.Id == rule));
    }

    [Fact]
    public void Every_rule_about_policies_is_here()
    {
        var rules = GrantRules.All.Select(rule => rule.Descriptor.Id).Where(id => id.StartsWith("SGR3", StringComparison.Ordinal) || id.StartsWith("SGR4", StringComparison.Ordinal));
        // Its cases stand in MeaningRuleTests, six and more of each.
        Assert.Equal(rules.Where(id => id != "SGR3010").Order(), Cases.Select(row => row.Data.Item1).Distinct().Order());
    }
}
