using System;
using System.Linq;
using StorageGrants.Analyzers.Surfaces.Sources;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

public sealed class WordSearchTests
{
    [Fact]
    public void Finds_what_looking_for_each_word_finds()
    {
        var random = new Random(20260112);
        for (var i = 0; i < 20_000; i++)
        {
            var shortest = random.Next(2, 9);
            var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text(random, random.Next(shortest, 9))).ToArray();
            var text = Text(random, random.Next(0, 40)) + words[0] + Text(random, random.Next(0, 10));
            var start = random.Next(0, text.Length + 1);
            var expected = words.Select(word => text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase)).Where(place => place >= 0).DefaultIfEmpty(-1).Min();

            Assert.True(expected == new WordSearch(words).Find(text.AsSpan(), start), string.Join(" ", words) + " in " + text + " from " + start);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void Refuses_words_without_a_pair(string word) => Assert.Throws<ArgumentException>(() => new WordSearch(["role", word]));

    [Fact]
    public void Refuses_no_words() => Assert.Throws<ArgumentException>(() => new WordSearch([]));

    // Of few letters, so that words often begin where others go on; some share their last five bits.
    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abABrR_\"2"[random.Next(9)]));
}
