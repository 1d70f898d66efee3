using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Where a part cannot be decided, the answer is open only if the rest hangs on it.</summary>
public sealed class UndecidedTests
{
    private const string Get = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'";
    private static readonly RequestPrincipal Ann = RequestPrincipal.User("1", "ann");

    [Theory]
    [InlineData("{" + Get + "}", Effect.Undocumented)]
    [InlineData("{'Effect':'Allow'," + Get + "},{" + Get + "}", Effect.Undocumented)]
    [InlineData("{'Effect':'Deny'," + Get + "},{" + Get + "}", Effect.Deny)]
    [InlineData("{'Effect':'Allow'," + Get + "},{'Action':'s3:PutObject','Resource':'*'}", Effect.Allow)]
    [InlineData("{'Action':'s3:PutObject','Resource':'*'}", Effect.Deny)]
    public void A_statement_without_an_effect_may_do_either(string statements, Effect expected) =>
        Assert.Equal(expected, Caller(PolicyDialect.AwsS3, statements).Evaluate(new PolicyRequest(Ann, "s3:GetObject", "arn:aws:s3:::b/a")).Effect);

    // Two values of a variable leave it without a meaning.
    [Theory]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username}'", "aws:username=ann", Effect.Allow)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username}'", "aws:username=ann|bob", Effect.Undocumented)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username}'", "aws:userid=1", Effect.Deny)]
    [InlineData("'NotResource':'arn:aws:s3:::b/${aws:username}'", "aws:username=ann", Effect.Deny)]
    [InlineData("'NotResource':'arn:aws:s3:::b/${aws:username}'", "aws:username=ann|bob", Effect.Undocumented)]
    [InlineData("'NotResource':'arn:aws:s3:::b/${aws:username}'", "aws:username=bob", Effect.Allow)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username, \\u0027ann\\u0027}'", "aws:username=x|y", Effect.Undocumented)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username, \\u0027ann\\u0027}'", "aws:userid=1", Effect.Allow)]
    public void What_is_open_stays_open_when_it_is_negated(string resource, string context, Effect expected) =>
        Assert.Equal(expected, Caller(PolicyDialect.AwsS3, "{'Effect':'Allow','Action':'s3:GetObject'," + resource + "}").Evaluate(new PolicyRequest(Ann, "s3:GetObject", "arn:aws:s3:::b/ann", Context(context))).Effect);

    [Theory]
    [InlineData("'ForAnyValue:NumericEquals':{'k:a':'2'}", "k:a=x|2", Effect.Allow)]
    [InlineData("'ForAnyValue:NumericEquals':{'k:a':'1'}", "k:a=x|2", Effect.Undocumented)]
    [InlineData("'ForAnyValue:NumericEquals':{'k:a':'1'}", "k:a=3|2", Effect.Deny)]
    [InlineData("'ForAllValues:NumericEquals':{'k:a':'2'}", "k:a=x|2", Effect.Undocumented)]
    [InlineData("'ForAllValues:NumericEquals':{'k:a':'1'}", "k:a=x|2", Effect.Deny)]
    [InlineData("'ForAllValues:NumericEquals':{'k:a':'2'}", "k:a=2.0|2", Effect.Allow)]
    [InlineData("'StringLike':{'k:a':['${aws:username}','home']}", "k:a=home,aws:username=ann|bob", Effect.Allow)]
    [InlineData("'StringLike':{'k:a':['${aws:username}','home']}", "k:a=x,aws:username=ann|bob", Effect.Undocumented)]
    [InlineData("'StringLike':{'k:a':['home','${aws:username}']}", "k:a=x,aws:username=ann|bob", Effect.Undocumented)]
    [InlineData("'StringLike':{'k:a':['${aws:username}','home']}", "k:a=x,aws:username=ann", Effect.Deny)]
    [InlineData("'StringNotLike':{'k:a':['${aws:username}','home']}", "k:a=home,aws:username=ann|bob", Effect.Deny)]
    public void One_value_that_decides_is_enough(string condition, string context, Effect expected) =>
        Assert.Equal(expected, Condition(condition, Context(context.Split(','))));

    [Theory]
    [InlineData("'StringEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann,aws:username=ann", Effect.Allow)]
    [InlineData("'StringEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ANN,aws:username=ann", Effect.Deny)]
    [InlineData("'StringEqualsIgnoreCase':{'aws:Referer':'${aws:username}'}", "aws:Referer=ANN,aws:username=ann", Effect.Allow)]
    [InlineData("'StringEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann,aws:username=ann|bob", Effect.Undocumented)]
    [InlineData("'StringEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann,aws:username=*", Effect.Undocumented)]
    [InlineData("'StringEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann", Effect.Deny)]
    [InlineData("'StringNotEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann,aws:username=bob", Effect.Allow)]
    [InlineData("'StringNotEquals':{'aws:Referer':'${aws:username}'}", "aws:Referer=ann", Effect.Deny)]
    public void A_variable_on_a_gateway_is_the_text_of_its_key(string condition, string context, Effect expected) =>
        Assert.Equal(expected, OnGateway("s3:GetObject", "arn:aws:s3:::b/a", condition, Context(context.Split(','))));

    // The default stands where objects are listed; without an operation the action may be another call.
    [Theory]
    [InlineData("s3:ListBucket", "ListObjectsV2", "'NumericEquals':{'s3:max-keys':'1000'}", Effect.Allow)]
    [InlineData("s3:ListBucket", "HeadBucket", "'NumericEquals':{'s3:max-keys':'1000'}", Effect.Deny)]
    [InlineData("s3:ListBucket", null, "'NumericEquals':{'s3:max-keys':'1000'}", Effect.Undocumented)]
    [InlineData("s3:ListBucket", null, "'NumericEqualsIfExists':{'s3:max-keys':'1000'}", Effect.Allow)]
    [InlineData("s3:GetBucketLocation", null, "'NumericEquals':{'s3:max-keys':'1000'}", Effect.Deny)]
    [InlineData("s3:PutObjectAcl", null, "'StringEquals':{'s3:x-amz-acl':''}", Effect.Allow)]
    [InlineData("s3:PutObject", "PutObject", "'StringEquals':{'s3:x-amz-acl':''}", Effect.Allow)]
    [InlineData("s3:PutObject", "CreateMultipartUpload", "'StringEquals':{'s3:x-amz-acl':''}", Effect.Deny)]
    [InlineData("s3:PutObject", null, "'StringEquals':{'s3:x-amz-acl':''}", Effect.Allow)]
    [InlineData("s3:PutObject", "UploadPart", "'StringEquals':{'s3:x-amz-acl':''}", Effect.Deny)]
    public void A_key_that_a_gateway_sets_hangs_on_the_operation(string action, string? operation, string condition, Effect expected) =>
        Assert.Equal(expected, OnGateway(action, "*", condition, RequestContext.Empty, operation));

    [Theory]
    [InlineData("0x1F", "31", true)]
    [InlineData("0X1f", "31", true)]
    [InlineData("0x9", "9", true)]
    [InlineData("0xa", "10", true)]
    [InlineData("0x10", "16", true)]
    [InlineData("0x", "0", false)]
    [InlineData("0xg", "16", false)]
    [InlineData(" 7", "7", true)]
    public void Numbers_on_a_gateway_are_read_as_c_does(string value, string given, bool holds)
    {
        Assert.Equal(holds, OnGateway("s3:ListBucket", "arn:aws:s3:::b", "'NumericEquals':{'s3:max-keys':'" + value + "'}", Context("s3:max-keys=" + given), "ListObjects") == Effect.Allow);
        Assert.NotEqual(Effect.Allow, Condition("'NumericEquals':{'k:a':'" + value + "'}", Context("k:a=" + given)));
    }

    private static Effect OnGateway(string action, string resource, string condition, RequestContext context, string? operation = null) =>
        Bucket(PolicyDialect.CephRgw16, "{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam:::user/ann']},'Action':['" + action + "'],'Resource':['*'],'Condition':{" + condition + "}}")
            .Evaluate(new PolicyRequest(RequestPrincipal.User("", "ann"), action, resource == "*" ? "arn:aws:s3:::b" + (action.Contains("Object", System.StringComparison.Ordinal) ? "/a" : "") : resource, context) { Operation = operation }).Effect;
}
