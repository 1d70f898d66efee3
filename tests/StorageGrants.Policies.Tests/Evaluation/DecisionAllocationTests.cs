using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

public sealed class DecisionAllocationTests
{
    public static TheoryData<string> Dialects() => new(PolicyDialect.All.Select(dialect => dialect.Name));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_decision_allocates_nothing(string dialect)
    {
        var policies = CompiledPolicies.Compile(
            PolicyDialect.Find(dialect)!,
            new[] { Document("{'Effect':'Allow','Action':['s3:Get*','s3:ListBucket'],'Resource':['arn:aws:s3:::b/*a*b*','arn:aws:s3:::b/${aws:username}/*'],'Condition':" + Conditions + "}") },
            new[] { Document("{'Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::1:user/ann'},'NotAction':'s3:PutObject','NotResource':'arn:aws:s3:::b/?.txt','Condition':" + Conditions + "}") });
        var context = Context("aws:username=ann", "aws:SourceIp=2001:db8::1", "aws:CurrentTime=2027-01-01T01:00:00.5+01:00", "s3:max-keys=10", "aws:SecureTransport=true", "k:a=arn:aws:s3:::b", "k:m=x|y", "k:b=Ym9i");
        var requests = new List<PolicyRequest>();
        foreach (var action in new[] { "s3:GetObject", "s3:ListBucket", "acme:Unknown" })
        {
            foreach (var resource in new[] { "arn:aws:s3:::b/ann/x", "arn:aws:s3:::b/aabab", "arn:aws:s3:::b/é.txt" })
            {
                requests.Add(new PolicyRequest(RequestPrincipal.User("1", "ann"), action, resource, context));
                requests.Add(new PolicyRequest(RequestPrincipal.Anonymous, action, resource, context) { ResourceAccount = "2" });
            }
        }

        int Ask()
        {
            var allowed = 0;
            foreach (var request in requests)
                allowed += policies.Evaluate(request).IsAllowed ? 1 : 0;
            return allowed;
        }

        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            Ask();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private const string Conditions =
        "{'StringLike':{'aws:username':['a*n','${aws:username}']},'IpAddress':{'aws:SourceIp':['10.0.0.0/8','2001:db8::/32']}," +
        "'DateLessThan':{'aws:CurrentTime':'2099-01-01T00:00:00Z'},'NumericLessThanEquals':{'s3:max-keys':'10'},'Bool':{'aws:SecureTransport':'true'}," +
        "'ArnLike':{'k:a':'arn:aws:*:::b'},'ForAnyValue:StringEquals':{'k:m':'y'},'Null':{'k:z':'true'},'BinaryEquals':{'k:b':'Ym9i'}}";
}
