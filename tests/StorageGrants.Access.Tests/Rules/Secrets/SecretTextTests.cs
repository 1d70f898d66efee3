using System;
using System.Linq;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Secrets;

/// <summary>What looks like a secret, told from its twins that differ in one character. All of them are made up.</summary>
public class SecretTextTests
{
    private const string MadeUp = "q7Zt0mXv5Kc2Rw9LbNf4Hj8P";

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(24, true)]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void A_secret_is_neither_short_nor_long(int length, bool expected) =>
        Assert.Equal(expected, SecretText.LooksReal(string.Concat(Enumerable.Repeat(MadeUp, 22))[..length]));

    [Fact]
    public void Letters_digits_and_five_marks_are_the_characters_of_secrets()
    {
        for (var c = '\0'; c < '\u0180'; c++)
        {
            var expected = char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '_' or '-';
            Assert.True(SecretText.LooksReal(MadeUp[..12] + c + MadeUp[12..]) == expected, "U+" + ((int)c).ToString("X4"));
        }
    }

    [Theory]
    [InlineData("gHjKlMnPqRtSvWxY", false)]
    [InlineData("gHjKlMnP0qRtSvWxY", true)]
    [InlineData("gHjK0lMnP0qRtSvWxY", true)]
    [InlineData("gHjKlMnP9qRtSvWxY", true)]
    [InlineData("gHjK+lMnP+qRtSvWxY", false)]
    public void A_digit_is_among_them(string text, bool expected) => Assert.Equal(expected, SecretText.LooksReal(text));

    [Theory]
    [InlineData('a', true)]
    [InlineData('z', true)]
    [InlineData('A', true)]
    [InlineData('Z', true)]
    [InlineData('+', false)]
    public void A_letter_is_among_them(char letter, bool expected) =>
        Assert.Equal(expected, SecretText.LooksReal("+102L938L475L601L928L374L650L192L837L465L".Replace('L', letter)));

    [Theory]
    [InlineData("example")]
    [InlineData("placeholder")]
    [InlineData("changeme")]
    [InlineData("change-me")]
    [InlineData("change_me")]
    [InlineData("dummy")]
    [InlineData("sample")]
    [InlineData("redacted")]
    [InlineData("removed")]
    [InlineData("masked")]
    [InlineData("fake")]
    [InlineData("test")]
    [InlineData("todo")]
    [InlineData("your")]
    [InlineData("secret")]
    [InlineData("password")]
    [InlineData("insert")]
    [InlineData("replace")]
    [InlineData("xxxx")]
    [InlineData("0000")]
    [InlineData("1234")]
    [InlineData("abcd")]
    public void A_word_of_placeholders_is_in_none(string word)
    {
        foreach (var spelt in new[] { word, word.ToUpperInvariant() })
            Assert.All(new[] { spelt + MadeUp, MadeUp[..8] + spelt + MadeUp[8..], MadeUp + spelt }, text => Assert.False(SecretText.LooksReal(text), text));
        Assert.True(SecretText.LooksReal(MadeUp + word[..2]));
    }

    [Theory]
    [InlineData("sha1-")]
    [InlineData("sha256-")]
    [InlineData("sha384-")]
    [InlineData("sha512-")]
    [InlineData("md5-")]
    [InlineData("tid_")]
    [InlineData("AKIA")]
    [InlineData("ASIA")]
    public void Digests_and_ids_are_told_by_what_they_begin_with(string prefix)
    {
        Assert.False(SecretText.LooksReal(prefix + MadeUp));
        Assert.True(SecretText.LooksReal(MadeUp + prefix));
        Assert.True(SecretText.LooksReal(prefix[1..] + MadeUp));
        Assert.True(SecretText.LooksReal((char.IsUpper(prefix[0]) ? prefix.ToLowerInvariant() : prefix.ToUpperInvariant()) + MadeUp));
    }

    [Theory]
    [InlineData("0a9f1B8c2D7e3F6A45", false)]
    [InlineData("0a9f1B8c-2D7e3F6A45", false)]
    [InlineData("0a9f1B8c2D7e3F6A4g", true)]
    [InlineData("0a9f1B8c2D7e3F6A4G", true)]
    [InlineData("0a9f1B8c+2D7e3F6A45", true)]
    [InlineData("0a9f1B8c/2D7e3F6A45", true)]
    public void Hexadecimal_digits_are_a_digest(string text, bool expected) => Assert.Equal(expected, SecretText.LooksReal(text));

    [Theory]
    [InlineData("qwertzu7iopasdf8ghjkl", true)]
    [InlineData("qwertzu0iopasdf0ghjkl", true)]
    [InlineData("qwertzu9iopasdf9ghjkl", true)]
    [InlineData("qwertzu7iopasdfghjkl8", false)]
    [InlineData("QWERTZU7IOPASDF8GHJKL", true)]
    [InlineData("QWERTZU7IOPASDFGHJKL8", false)]
    [InlineData("QwertZuiopAsdfgHjkly1", true)]
    [InlineData("QwertZuiopAsdfghjkly1", false)]
    [InlineData("qwertZUIOPasdfghjkly1", false)]
    [InlineData("qw/ertz+uiop=asdf1gh2", false)]
    [InlineData("qw/ertz+uiop=as1f1gh2", true)]
    [InlineData("q1+2w+3e+4r+5t+6z+7u+8i", true)]
    [InlineData("q+1+w+2+e+3+r+4+t+5+z+6", false)]
    public void Kinds_of_characters_change_at_every_fifth(string text, bool expected) => Assert.Equal(expected, SecretText.LooksReal(text));

    [Theory]
    [InlineData("q7Zt0mXv/5Kc2Rw9L/bNf4Hj8P", true)]
    [InlineData("q7Zt0mXv/5Kc2Rw9L/bNf4Hj8P/q7Z", false)]
    [InlineData("q7Zt0mXv-5Kc2Rw9L-bNf4Hj8P-q7Z", false)]
    [InlineData("q7Zt0mXv_5Kc2Rw9L/bNf4Hj8P-q7Z", false)]
    [InlineData("q7Zt0mXv5/Kc2Rw9L/bNf4Hj8P/q7Z", true)]
    [InlineData("q7Zt0mX/5Kc2Rw9/bNf4Hj8/q7Z", false)]
    [InlineData("q7Zt0mXv+5Kc2Rw9L=bNf4Hj8P+q7Z", true)]
    public void Four_short_parts_are_a_path(string text, bool expected) => Assert.Equal(expected, SecretText.LooksReal(text));

    [Theory]
    [InlineData("q7Zt0mXv5Kq7Zt0mXv5K", true)]
    [InlineData("q7Zt0mXv5q7Zt0mXv5q7", false)]
    [InlineData("q7Zt0mXv5Kq7q7q7q7q7q7q7q7q7q7", false)]
    [InlineData("q7q7q7q7q7q7q7q7", false)]
    public void Characters_are_spread(string text, bool expected) => Assert.Equal(expected, SecretText.LooksReal(text));

    [Theory]
    [InlineData("tsec_" + MadeUp, 0, 29)]
    [InlineData("a tsec_" + MadeUp + ".", 2, 29)]
    [InlineData("KEY=tsec_" + MadeUp, 4, 29)]
    [InlineData("a/tsec_" + MadeUp + " b", 2, 29)]
    [InlineData("\"tsec_" + MadeUp + "\"", 1, 29)]
    [InlineData("tsec_ tsec_a tsec_" + MadeUp, 13, 29)]
    [InlineData("tsec_" + MadeUp + "," + "tsec_" + MadeUp, 0, 29)]
    [InlineData("tsec_q7Zt0mXv5Kc2Rw9L", 0, 21)]
    [InlineData("tsec_q7Zt0mXv5Kc2Rw9", 0, 0)]
    [InlineData("atsec_" + MadeUp, 0, 0)]
    [InlineData("+tsec_" + MadeUp, 0, 0)]
    [InlineData("-tsec_" + MadeUp, 0, 0)]
    [InlineData("_tsec_" + MadeUp, 0, 0)]
    [InlineData("tsec-" + MadeUp, 0, 0)]
    [InlineData("TSEC_" + MadeUp, 0, 0)]
    [InlineData("tsec_", 0, 0)]
    [InlineData("", 0, 0)]
    public void A_secret_of_Tigris_is_found_where_it_stands(string text, int start, int length) => Assert.Equal((start, length), SecretText.FindTigris(text));

    [Fact]
    public void A_text_is_needed()
    {
        Assert.Throws<ArgumentNullException>("text", () => SecretText.LooksReal(null!));
        Assert.Throws<ArgumentNullException>("text", () => SecretText.FindTigris(null!));
    }
}
