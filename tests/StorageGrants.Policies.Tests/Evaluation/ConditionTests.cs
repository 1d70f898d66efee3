using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("'StringEquals':{'k:a':'x'}", "k:a=x", true)]
    [InlineData("'StringEquals':{'k:a':'X'}", "k:a=x", false)]
    [InlineData("'StringEquals':{'K:A':'x'}", "k:a=x", true)]
    [InlineData("'StringEquals':{'k:a':['x','y']}", "k:a=y", true)]
    [InlineData("'StringEquals':{'k:a':''}", "k:a=", true)]
    [InlineData("'StringEquals':{'k:a':'x'}", "k:b=x", false)]
    [InlineData("'StringEquals':{'k:a':'x*'}", "k:a=xy", false)]
    [InlineData("'StringNotEquals':{'k:a':['x','y']}", "k:a=y", false)]
    [InlineData("'StringNotEquals':{'k:a':['x','y']}", "k:a=z", true)]
    [InlineData("'StringNotEquals':{'k:a':'x'}", "k:b=x", true)]
    [InlineData("'StringEqualsIgnoreCase':{'k:a':'ABC'}", "k:a=aBc", true)]
    [InlineData("'StringNotEqualsIgnoreCase':{'k:a':'ABC'}", "k:a=aBc", false)]
    [InlineData("'StringLike':{'k:a':'a*c?e'}", "k:a=abbcde", true)]
    [InlineData("'StringLike':{'k:a':'a*c?e'}", "k:a=abbce", false)]
    [InlineData("'StringNotLike':{'k:a':'a*'}", "k:a=b", true)]
    [InlineData("'StringEqualsIfExists':{'k:a':'x'}", "k:b=x", true)]
    [InlineData("'StringEqualsIfExists':{'k:a':'x'}", "k:a=y", false)]
    [InlineData("'NumericEquals':{'k:a':'10.0'}", "k:a=10", true)]
    [InlineData("'NumericEquals':{'k:a':10}", "k:a=1e1", true)]
    [InlineData("'NumericNotEquals':{'k:a':['1','2']}", "k:a=3", true)]
    [InlineData("'NumericLessThan':{'k:a':'10'}", "k:a=9", true)]
    [InlineData("'NumericLessThan':{'k:a':'10'}", "k:a=10", false)]
    [InlineData("'NumericLessThanEquals':{'k:a':'10'}", "k:a=10", true)]
    [InlineData("'NumericGreaterThan':{'k:a':'10'}", "k:a=10", false)]
    [InlineData("'NumericGreaterThan':{'k:a':'-10'}", "k:a=-9.5", true)]
    [InlineData("'NumericGreaterThanEquals':{'k:a':'10'}", "k:a=10", true)]
    [InlineData("'DateEquals':{'k:a':'2027-01-01T00:00:00Z'}", "k:a=2027-01-01T02:00:00+02:00", true)]
    [InlineData("'DateEquals':{'k:a':'2027-01-01'}", "k:a=1798761600", true)]
    [InlineData("'DateEquals':{'k:a':'2027-01'}", "k:a=2027-01-01T00:00Z", true)]
    [InlineData("'DateNotEquals':{'k:a':'2027-01-01'}", "k:a=2027-01-02", true)]
    [InlineData("'DateLessThan':{'k:a':'2027-01-01T00:00:00Z'}", "k:a=2026-12-31T23:59:59.999Z", true)]
    [InlineData("'DateLessThanEquals':{'k:a':'2027-01-01T00:00:00-0130'}", "k:a=2027-01-01T01:30:00Z", true)]
    [InlineData("'DateGreaterThan':{'k:a':'2028-02-29'}", "k:a=2028-03-01", true)]
    [InlineData("'DateGreaterThanEquals':{'k:a':'2027-01-01'}", "k:a=2026-12-31", false)]
    [InlineData("'DateGreaterThan':{'k:a':'9999-12-31'}", "k:a=99999999999999", true)]
    [InlineData("'DateLessThan':{'k:a':'0001-01-01'}", "k:a=-99999999999999", true)]
    [InlineData("'Bool':{'k:a':'true'}", "k:a=TRUE", true)]
    [InlineData("'Bool':{'k:a':'false'}", "k:a=true", false)]
    [InlineData("'Bool':{'k:a':'false'}", "k:b=true", false)]
    [InlineData("'BinaryEquals':{'k:a':'Ym9i'}", "k:a=Ym9i", true)]
    [InlineData("'BinaryEquals':{'k:a':'Ym9i'}", "k:a=Ym9j", false)]
    [InlineData("'BinaryEquals':{'k:a':'Yg=='}", "k:a=Yg==", true)]
    [InlineData("'IpAddress':{'k:a':'203.0.113.0/24'}", "k:a=203.0.113.255", true)]
    [InlineData("'IpAddress':{'k:a':'203.0.113.77/24'}", "k:a=203.0.114.0", false)]
    [InlineData("'IpAddress':{'k:a':'203.0.113.7'}", "k:a=203.0.113.7", true)]
    [InlineData("'IpAddress':{'k:a':'0.0.0.0/0'}", "k:a=2001:db8::1", false)]
    [InlineData("'IpAddress':{'k:a':'2001:db8::/33'}", "k:a=2001:db8:7fff::1", true)]
    [InlineData("'IpAddress':{'k:a':'2001:db8::/33'}", "k:a=2001:db8:8000::1", false)]
    [InlineData("'IpAddress':{'k:a':'::ffff:1.2.3.4/128'}", "k:a=0:0:0:0:0:FFFF:102:304", true)]
    [InlineData("'IpAddress':{'k:a':'2001:db8::1/65'}", "k:a=2001:db8:0:0:7fff::", true)]
    [InlineData("'NotIpAddress':{'k:a':['10.0.0.0/8','203.0.113.0/24']}", "k:a=203.0.113.9", false)]
    [InlineData("'NotIpAddress':{'k:a':'10.0.0.0/8'}", "k:b=1", true)]
    [InlineData("'ArnEquals':{'k:a':'arn:aws:s3:::b*'}", "k:a=arn:aws:s3:::bucket", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:*:::b'}", "k:a=arn:aws:s3:x::b", false)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:s3:*:*:a:b'}", "k:a=arn:aws:s3:::a:b", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:iam::${k:b}:user/*'}", "k:a=arn:aws:iam::7:user/x;k:b=7", true)]
    [InlineData("'ArnNotEquals':{'k:a':'arn:aws:s3:::b'}", "k:a=arn:aws:s3:::c", true)]
    [InlineData("'ArnNotLike':{'k:a':'arn:aws:s3:::b*'}", "k:a=arn:aws:s3:::bc", false)]
    [InlineData("'ArnEquals':{'k:a':'arn:aws:s3:::b'}", "k:a=text", false)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:s3:*::b*'}", "k:a=arn:aws:s3:x::b1", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:s3:*::b*'}", "k:a=arn:aws:s3:x:y::b1", false)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:s3:*::b*'}", "k:a=arn:aws:s3:x:", false)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:*'}", "k:a=arn:aws:s3:::b", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:iam::7:user/${k:b}'}", "k:a=arn:aws:iam::7:user/x:y;k:b=x:y", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:iam::7:{k:user}*'}", "k:a=arn:aws:iam::7:{k:user}/x", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:${k:b}:*::b'}", "k:a=arn:aws:s3:eu::b;k:b=s3", true)]
    [InlineData("'ArnLike':{'k:a':'arn:aws:${k:b}:*::b'}", "k:a=arn:aws:s3:eu:x::b;k:b=s3", false)]
    [InlineData("'Null':{'k:a':'true'}", "k:b=1", true)]
    [InlineData("'Null':{'k:a':'true'}", "k:a=", false)]
    [InlineData("'Null':{'k:a':'false'}", "k:a=1", true)]
    [InlineData("'Null':{'k:a':'false'}", "k:b=1", false)]
    [InlineData("'ForAllValues:StringEquals':{'k:a':['x','y']}", "k:a=x|y", true)]
    [InlineData("'ForAllValues:StringEquals':{'k:a':['x','y']}", "k:a=x|z", false)]
    [InlineData("'ForAllValues:StringEquals':{'k:a':'x'}", "k:b=z", true)]
    [InlineData("'ForAllValues:StringNotEquals':{'k:a':'x'}", "k:a=y|x", false)]
    [InlineData("'ForAnyValue:StringEquals':{'k:a':'x'}", "k:a=z|x", true)]
    [InlineData("'ForAnyValue:StringEquals':{'k:a':'x'}", "k:b=x", false)]
    [InlineData("'ForAnyValue:StringNotEquals':{'k:a':'x'}", "k:a=x|y", true)]
    [InlineData("'ForAnyValue:StringNotEquals':{'k:a':'x'}", "k:b=y", false)]
    [InlineData("'ForAnyValue:StringLikeIfExists':{'k:a':'x'}", "k:b=y", true)]
    [InlineData("'StringEquals':{'k:a':'x','k:b':'y'}", "k:a=x;k:b=y", true)]
    [InlineData("'StringEquals':{'k:a':'x','k:b':'y'}", "k:a=x;k:b=z", false)]
    [InlineData("'StringEquals':{'k:a':'${k:b}'}", "k:a=x;k:b=x", true)]
    [InlineData("'StringEquals':{'k:a':'${k:b}'}", "k:a=x", false)]
    [InlineData("'StringEquals':{'k:a':'${k:b, \\u0027none\\u0027}'}", "k:a=none", true)]
    [InlineData("'StringLike':{'k:a':'${*}${?}${$}*'}", "k:a=*?$more", true)]
    [InlineData("'StringLike':{'k:a':'${*}'}", "k:a=x", false)]
    [InlineData("'StringLike':{'k:a':'*${k:b}*/?'}", "k:a=aabab/c;k:b=ab", true)]
    [InlineData("'StringLike':{'k:a':'${k:b}'}", "k:a=xy;k:b=*", false)]
    [InlineData("'StringEqualsIgnoreCase':{'k:a':'${k:b}-X'}", "k:a=ann-x;k:b=ANN", true)]
    public void A_condition_holds_or_does_not(string condition, string context, bool holds) =>
        Assert.Equal(holds ? Effect.Allow : Effect.Deny, Condition(condition, Context(context.Split(';'))));

    [Theory]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':'true'}", "aws:MultiFactorAuthPresent=1", true)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':'true'}", "aws:MultiFactorAuthPresent=False", false)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':'true'}", "aws:MultiFactorAuthPresent=0", false)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':'true'}", "aws:MultiFactorAuthPresent=0x0", false)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':'0'}", "aws:MultiFactorAuthPresent=false", true)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':['true','false']}", "aws:MultiFactorAuthPresent=no", true)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':['true','true']}", "aws:MultiFactorAuthPresent=true", true)]
    [InlineData("'Bool':{'aws:MultiFactorAuthPresent':['false','false']}", "aws:MultiFactorAuthPresent=false", true)]
    [InlineData("'ArnEquals':{'aws:SourceArn':'arn:aws:s3:::b'}", "aws:SourceArn=arn:aws:s3:::b", false)]
    [InlineData("'ArnNotLike':{'aws:SourceArn':'arn:aws:s3:::c'}", "aws:SourceArn=arn:aws:s3:::b", false)]
    [InlineData("'IpAddress':{'aws:SourceIp':'10.0.0.0/'}", "aws:SourceIp=203.0.113.9", true)]
    [InlineData("'IpAddress':{'aws:SourceIp':'0.0.0.0/8'}", "aws:SourceIp=::1", true)]
    public void A_gateway_reads_values_in_its_own_way(string condition, string context, bool holds) =>
        Assert.Equal(holds ? Effect.Allow : Effect.Deny, Condition(condition, Context(context), PolicyDialect.CephRgw16));

    [Theory]
    [InlineData("'StringEquals':{'k:a':'x'}", "k:a=x|y")]
    [InlineData("'NumericEquals':{'k:a':'ten'}", "k:a=10")]
    [InlineData("'NumericNotEquals':{'k:a':'10'}", "k:a=ten")]
    [InlineData("'DateLessThan':{'k:a':'soon'}", "k:a=2027-01-01")]
    [InlineData("'DateLessThan':{'k:a':'2099-01-01T00:00:00'}", "k:a=2027-01-01")]
    [InlineData("'IpAddress':{'k:a':'10.0.0.0/33'}", "k:a=10.0.0.1")]
    [InlineData("'NotIpAddress':{'k:a':'10.0.0.0/8'}", "k:a=nowhere")]
    [InlineData("'Bool':{'k:a':'yes'}", "k:a=true")]
    [InlineData("'Null':{'k:a':'maybe'}", "k:a=true")]
    [InlineData("'StringMaybe':{'k:a':'x'}", "k:a=x")]
    [InlineData("'BinaryEquals':{'k:a':'Ym9i'}", "k:a=***")]
    public void What_no_document_decides_is_undocumented(string condition, string context) =>
        Assert.Equal(Effect.Undocumented, Condition(condition, Context(context)));

    [Fact]
    public void Both_readings_of_several_values_may_agree() =>
        Assert.Equal((Effect.Allow, Effect.Deny), (Condition("'StringLike':{'k:a':'x*'}", Context("k:a=x1|x2")), Condition("'StringLike':{'k:a':'x*'}", Context("k:a=y|z"))));

    [Fact]
    public void A_key_set_to_nothing_is_absent() =>
        Assert.Equal((Effect.Allow, Effect.Allow), (Condition("'Null':{'k:a':'true'}", RequestContext.Empty.With("k:a")), Condition("'ForAllValues:StringEquals':{'k:a':'x'}", RequestContext.Empty.With("k:a"))));

    [Theory]
    [InlineData("""{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:username}"}}""", false)]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:username}"}}""", false)]
    [InlineData("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:username}"}}""", true)]
    public void Variables_need_the_version_that_has_them(string policy, bool resolved)
    {
        var compiled = CompiledPolicies.Compile(PolicyDialect.AwsS3, new[] { PolicyParser.Parse(policy).Document! });
        PolicyRequest Ask(string key) => new(RequestPrincipal.User("1", "ann"), "s3:GetObject", "arn:aws:s3:::b/" + key, Context("aws:username=ann"));
        Assert.Equal((resolved, !resolved), (compiled.Evaluate(Ask("ann")).IsAllowed, compiled.Evaluate(Ask("${aws:username}")).IsAllowed));
    }
}
