using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Collects what each sink got to see, and searches all of it for secrets.</summary>
internal sealed class CanarySearch
{
    /// <summary>Everything that a caller, an operator or a debugger gets to see without asking for a secret.</summary>
    public static readonly string[] Sinks =
    [
        "log", "activity", "metric", "event", "diagnostic", "trace", "exception", "ToString", "serialised", "debugger", "request line and headers",
    ];

    private readonly SortedDictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    public void Add(string sink, string? text)
    {
        if (!_texts.TryGetValue(sink, out var texts)) _texts.Add(sink, texts = []);
        texts.Add(text ?? "");
    }

    public void Add(Wiretap tap)
    {
        foreach (var (source, text) in tap.Heard) Add(source, text);
    }

    /// <summary>An object as it is printed, serialised and shown by a debugger.</summary>
    public void Show(object shown)
    {
        Add("ToString:" + shown.GetType().Name, shown.ToString());
        foreach (var text in DebuggerView.Of(shown)) Add("debugger:" + shown.GetType().Name, text);
    }

    /// <summary>An answer, also as a caller would pass it on.</summary>
    public void ShowAnswer<T>(T answer)
        where T : notnull
    {
        Show(answer);
        Add("serialised:" + typeof(T).Name, JsonSerializer.Serialize(answer));
        Add("serialised:" + typeof(T).Name, JsonSerializer.Serialize<object>(new { Wrapped = answer }));
    }

    public void ShowFailure(StorageGrantsException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            var sink = "exception:" + cause.GetType().Name;
            Add(sink, cause.ToString());
            foreach (System.Collections.DictionaryEntry entry in cause.Data) Add(sink, entry.Key + "=" + entry.Value);
            foreach (var property in cause.GetType().GetProperties().Where(property => property.Name != "TargetSite"))
            {
                var value = property.GetValue(cause);
                Add(sink, value?.ToString());
                if (value is not System.Collections.IEnumerable items) continue;
                foreach (var item in items) Add(sink, item?.ToString());
            }
        }

        foreach (var text in DebuggerView.Of(failure)) Add("debugger:" + failure.GetType().Name, text);
    }

    /// <summary>Fails where a canary is found; writes down where was searched.</summary>
    /// <param name="canaries">What must be nowhere.</param>
    /// <param name="except">Sinks that may have it, with the reason told where this is called.</param>
    public void AssertNowhere(string[] canaries, params string[] except)
    {
        var output = TestContext.Current.TestOutputHelper!;
        var searched = _texts.Where(entry => !except.Any(entry.Key.StartsWith)).ToList();
        output.WriteLine($"searched for {string.Join(", ", canaries.Select(canary => canary[..4] + "…"))} in {searched.Count} sinks:");
        foreach (var (sink, texts) in searched)
        {
            output.WriteLine($"  {sink}: {texts.Count} texts, {texts.Sum(text => text.Length)} characters");
            foreach (var canary in canaries) Assert.All(texts, text => Assert.DoesNotContain(canary, text));
        }
    }

    public void AssertHeardFrom(params string[] sinks)
    {
        foreach (var sink in sinks) Assert.True(_texts.Keys.Any(key => key.StartsWith(sink, StringComparison.Ordinal)), "Nothing was searched in " + sink + ".");
    }
}
