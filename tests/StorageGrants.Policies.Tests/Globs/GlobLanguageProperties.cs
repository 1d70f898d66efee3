using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Policies;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Every answer compared with every text over a few letters.</summary>
public sealed class GlobLanguageProperties
{
    private static readonly string[] Texts = NaiveGlob.Texts("ab/A", 5).ToArray();

    private static Gen<string> Pattern { get; } =
        Gen.Choose(0, 6).SelectMany(length => Gen.Elements('a', 'b', '/', '*', '?', '*').ArrayOf(length)).Select(letters => new string(letters));

    private static Gen<(string[] Left, string[] Right, GlobSyntax LeftSyntax, GlobSyntax RightSyntax)> Pair { get; } =
        from left in Gen.Choose(1, 3).SelectMany(count => Pattern.ArrayOf(count))
        from right in Gen.Choose(1, 4).SelectMany(count => Pattern.ArrayOf(count))
        from leftSyntax in Gen.Elements(GlobSyntax.None, GlobSyntax.None, GlobSyntax.IgnoreCase, GlobSyntax.FirstMatch)
        from rightSyntax in Gen.Elements(GlobSyntax.None, GlobSyntax.None, GlobSyntax.IgnoreCase, GlobSyntax.FirstMatch)
        select (left, right, leftSyntax, rightSyntax);

    private static GlobLanguage Of(IEnumerable<string> patterns, GlobSyntax syntax) =>
        GlobLanguage.Of(patterns.Select(pattern => Glob.Parse(pattern, syntax)));

    private static bool In(string[] patterns, GlobSyntax syntax, string text) =>
        patterns.Any(pattern => NaiveGlob.IsMatch(pattern, text, syntax));

    [Fact]
    public void Inclusion_agrees_with_trying_every_text() => Check.One(PropertyRun.Times(1_500), Prop.ForAll(Pair.ToArbitrary(), pair =>
    {
        var answer = Of(pair.Right, pair.RightSyntax).Includes(Of(pair.Left, pair.LeftSyntax));
        bool Refutes(string text) => In(pair.Left, pair.LeftSyntax, text) && !In(pair.Right, pair.RightSyntax, text);
        var first = Texts.FirstOrDefault(Refutes);
        return answer.Truth switch
        {
            Truth.Yes => first is null,
            Truth.No => Refutes(answer.Witness!) && (first is null || answer.Witness!.Length <= first.Length),
            _ => false,
        };
    }));

    [Fact]
    public void Intersection_agrees_with_trying_every_text() => Check.One(PropertyRun.Times(1_500), Prop.ForAll(Pair.ToArbitrary(), pair =>
    {
        var answer = Of(pair.Left, pair.LeftSyntax).Intersects(Of(pair.Right, pair.RightSyntax));
        bool Shared(string text) => In(pair.Left, pair.LeftSyntax, text) && In(pair.Right, pair.RightSyntax, text);
        var first = Texts.FirstOrDefault(Shared);
        return answer.Truth switch
        {
            Truth.No => first is null,
            Truth.Yes => Shared(answer.Witness!) && (first is null || answer.Witness!.Length <= first.Length),
            _ => false,
        };
    }));

    [Fact]
    public void Combinations_hold_the_texts_they_should() => Check.One(PropertyRun.Times(300), Prop.ForAll(Pair.ToArbitrary(), Pair.ToArbitrary(), (one, two) =>
    {
        var a = Of(one.Left, one.LeftSyntax);
        var b = Of(one.Right, one.RightSyntax);
        var c = Of(two.Left, two.LeftSyntax);
        var language = a.Except(b.Except(c)).Union(c.Complement().Intersect(b));
        bool Holds(string text)
        {
            var inB = In(one.Right, one.RightSyntax, text);
            var inC = In(two.Left, two.LeftSyntax, text);
            return (In(one.Left, one.LeftSyntax, text) && !(inB && !inC)) || (!inC && inB);
        }

        var empty = language.IsEmpty();
        return Texts.Take(400).All(text => language.Contains(text) == Holds(text))
            && (empty.IsYes ? !Texts.Any(Holds) : empty.IsNo && Holds(empty.Witness!));
    }));

    [Fact]
    public void Equivalence_is_symmetric() => Check.One(PropertyRun.Times(500), Prop.ForAll(Pair.ToArbitrary(), pair =>
    {
        var left = Of(pair.Left, pair.LeftSyntax);
        var right = Of(pair.Right, pair.RightSyntax);
        return left.IsEquivalentTo(right).Truth == right.IsEquivalentTo(left).Truth && left.IsEquivalentTo(left).IsYes;
    }));

    [Fact]
    public void Variables_are_bound_soundly() => Check.One(PropertyRun.Times(500), Prop.ForAll(Pair.ToArbitrary(), pair =>
    {
        // Slashes become variables: whatever texts they are given, a proved inclusion must hold.
        Glob[] Globs(string[] patterns) =>
            patterns.Select(pattern => Glob.Parse(pattern.Replace("b", "${a:w}").Replace("/", "${a:v}"), GlobSyntax.Variables)).ToArray();
        var left = Globs(pair.Left);
        var right = Globs(pair.Right);
        var included = GlobLanguage.Of(right).Includes(GlobLanguage.Of(left));
        var disjoint = GlobLanguage.Of(right).Intersects(GlobLanguage.Of(left));
        foreach (var v in new[] { "", "a", "ab", "b*" })
        {
            foreach (var w in new[] { "", "b", "aa" })
            {
                GlobLanguage Bound(Glob[] globs) => GlobLanguage.Of(globs.Select(glob => glob.Bind(name => name == "a:v" ? v : w)!));
                if ((included.IsYes && !Bound(right).Includes(Bound(left)).IsYes) || (disjoint.IsNo && !Bound(right).Intersects(Bound(left)).IsNo))
                {
                    return false;
                }
            }
        }

        return true;
    }));
}
