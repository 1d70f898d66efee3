using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace StorageGrants.Analyzers.Tests.Twins;

/// <summary>
/// A piece of code in two forms that differ in one token: the first looks like a grant and is none, the second is one. In a file
/// of a theme the token is written <c>⟦safe¦firing⟧</c>, and what the second form reports is marked up.
/// </summary>
internal sealed partial class Twin
{
    private const string TypeMark = "type: ";

    private readonly string _code;
    private readonly string _usings;
    private readonly int _index;

    private Twin(string title, string code, string usings, int index)
    {
        IsType = title.StartsWith(TypeMark, StringComparison.Ordinal);
        Title = IsType ? title[TypeMark.Length..] : title;
        _code = code;
        _usings = usings;
        _index = index;
    }

    public string Title { get; }

    /// <summary>Whether the code declares types; otherwise it is statements of a method.</summary>
    public bool IsType { get; }

    /// <summary>The two forms of the token.</summary>
    public (string Safe, string Firing) Token => Choice().Match(_code) is var match ? (match.Groups[1].Value, match.Groups[2].Value) : default;

    public int Choices => Choice().Count(_code);

    /// <summary>The form that must not fire, without markup.</summary>
    public string Safe => Wrap(Mark().Replace(Choice().Replace(_code, "$1"), "$1"));

    /// <summary>The form that must fire, with markup.</summary>
    public string Firing => Wrap(Choice().Replace(_code, "$2"));

    /// <summary>The form that must fire, without markup.</summary>
    public string Plain => Wrap(Mark().Replace(Choice().Replace(_code, "$2"), "$1"));

    public string Path => "/0/" + _index.ToString("D2") + " " + Title.Replace('/', ' ') + ".cs";

    /// <summary>Reads a file: declarations all snippets share, then <c>-- title</c> and its code for each.</summary>
    public static (string Shared, IReadOnlyList<Twin> Twins) Read(string text)
    {
        var parts = Heading().Split(text.ReplaceLineEndings("\n"));
        var usings = string.Concat(Using().Matches(parts[0]));
        var twins = new List<Twin>();
        for (var i = 1; i < parts.Length; i += 2)
            twins.Add(new Twin(parts[i].Trim(), parts[i + 1].Trim('\n'), usings, twins.Count));
        return (parts[0], twins);
    }

    private string Wrap(string code)
    {
        var space = _usings + "namespace Twin" + _index + ";\n";
        return IsType ? space + code + "\n" : space
            + "class C\n{\n    async Task M(string name, string unknown, bool flag, int number, HttpClient http)\n    {\n" + code + "\n        await Task.Yield();\n    }\n}\n";
    }

    [GeneratedRegex("^-- (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^using .*;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("⟦([^⟧¦]*)¦([^⟧¦]*)⟧")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{\|SGR\d+:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
