using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>What a debugger shows of an object and of what hangs on it: display strings and public members.</summary>
internal static class DebuggerView
{
    private const int Depth = 6;

    public static IEnumerable<string> Of(object? shown) => Of(shown, Depth);

    private static IEnumerable<string> Of(object? shown, int depth)
    {
        if (shown is null) yield break;
        yield return Display(shown);
        if (depth == 0 || shown is string) yield break;
        if (shown is IEnumerable items)
        {
            foreach (var text in items.Cast<object?>().Take(100).SelectMany(item => Of(item, depth - 1))) yield return text;
            yield break;
        }

        if (!IsOurs(shown)) yield break;
        foreach (var property in shown.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsBrowsed))
        {
            foreach (var text in Of(Read(property, shown), depth - 1)) yield return property.Name + "=" + text;
        }
    }

    // What our types hold of the runtime prints itself.
    private static bool IsOurs(object shown) => shown.GetType().Namespace?.StartsWith(nameof(StorageGrants), StringComparison.Ordinal) == true;

    private static string Display(object shown) => (IsOurs(shown) ? shown.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value : null) switch
    {
        null or "{ToString(),nq}" => shown.ToString() ?? "",
        var text when text.Contains('{') => throw new NotSupportedException("This view cannot evaluate the display string " + text),
        var text => text,
    };

    private static bool IsBrowsed(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private static object? Read(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.Message;
        }
    }
}
