using System;
using StorageGrants.Http;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class PathBuilderTests
{
    [Theory]
    [InlineData("plain", "/v1/plain/x")]
    [InlineData("a/b", "/v1/a%2Fb/x")]
    [InlineData("a?b#c&d=e", "/v1/a%3Fb%23c%26d%3De/x")]
    [InlineData("%2e%2e", "/v1/%252e%252e/x")]
    [InlineData("a b+c", "/v1/a%20b%2Bc/x")]
    [InlineData("ключ", "/v1/%D0%BA%D0%BB%D1%8E%D1%87/x")]
    [InlineData("a\r\nb", "/v1/a%0D%0Ab/x")]
    [InlineData("...", "/v1/.../x")]
    public void Encodes_a_value_as_one_segment(string value, string expected) =>
        Assert.Equal(expected, new PathBuilder().Literal("/v1/").Segment(value).Literal("/x").ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(null)]
    public void Refuses_what_would_change_the_path_and_names_the_parameter(string? orgId)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new PathBuilder().Segment(orgId!));

        Assert.StartsWith("orgId", error.ParamName);
    }

    [Fact]
    public void Leaves_out_query_parameters_without_a_value()
    {
        var path = new PathBuilder().Literal("/x").Query("a", (string?)null).Query("limit", 5).Query("all", true).Query("none", (bool?)null).Query("token", "a&b=").ToString();

        Assert.Equal("/x?limit=5&all=true&token=a%26b%3D", path);
    }

    [Fact]
    public void Grows_with_long_values_and_is_read_once_built()
    {
        var value = new string('a', 5000);
        var builder = new PathBuilder().Literal("/").Segment(value);

        Assert.Equal("/" + value, builder.ToString());
        Assert.Equal("/" + value, builder.ToString());
        Assert.Throws<InvalidOperationException>(() => builder.Literal("x"));
    }
}
