using System;
using System.Text.Json;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Sdk.Tests.Values;

public class OpenEnumTests
{
    public enum Level
    {
        [WireName("read-only")]
        ReadOnly,

        [WireName("full")]
        Full,
    }

    private sealed record Holder(OpenEnum<Level> Level);

    [Fact]
    public void Knows_the_members_by_their_wire_text()
    {
        OpenEnum<Level> fromMember = Level.ReadOnly;
        var fromText = new OpenEnum<Level>("read-only");

        Assert.Equal("read-only", fromMember.WireText);
        Assert.True(fromText.TryGetKnown(out var level));
        Assert.Equal(Level.ReadOnly, level);
        Assert.Equal(fromMember, fromText);
        Assert.True(fromText == Level.ReadOnly);
        Assert.True(fromText != Level.Full);
        Assert.Equal(new OpenEnum<Level>(Level.Full, "full").GetHashCode(), ((OpenEnum<Level>)Level.Full).GetHashCode());
    }

    [Theory]
    [InlineData("ReadOnly")]
    [InlineData("READ-ONLY")]
    [InlineData("0")]
    [InlineData("")]
    public void Keeps_a_text_it_does_not_know(string text)
    {
        var value = new OpenEnum<Level>(text);

        Assert.False(value.IsKnown);
        Assert.False(value.TryGetKnown(out _));
        Assert.Equal(text, value.WireText);
        Assert.Equal(text, value.ToString());
    }

    [Fact]
    public void Default_is_empty_and_unknown()
    {
        Assert.Equal("", default(OpenEnum<Level>).WireText);
        Assert.False(default(OpenEnum<Level>).IsKnown);
    }

    [Fact]
    public void Refuses_a_value_that_is_no_member()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => (OpenEnum<Level>)(Level)7);

        Assert.Contains("7 is no member of Level. Accepted are ReadOnly, Full.", error.Message);
        Assert.Throws<ArgumentNullException>(() => new OpenEnum<Level>(null!));
    }

    [Fact]
    public void Serialises_as_its_wire_text()
    {
        Assert.Equal("""{"Level":"full"}""", JsonSerializer.Serialize(new Holder(Level.Full)));
        Assert.Equal("novel", JsonSerializer.Deserialize<Holder>("""{"Level":"novel"}""")!.Level.WireText);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>("""{"Level":1}"""));
    }
}
