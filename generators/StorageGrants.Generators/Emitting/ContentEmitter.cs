namespace StorageGrants.Generators.Emitting;

/// <summary>The method of the class <c>Wire</c> that compares lists, maps and plain JSON by content.</summary>
internal static class ContentEmitter
{
    public static void Emit(SourceWriter writer)
    {
        writer.Line();
        writer.Open("internal static bool Same(object? left, object? right)");
        writer.Open("if (left is global::System.Collections.IList items && right is global::System.Collections.IList others)");
        writer.Line("if (items.Count != others.Count) return false;");
        writer.Open("for (var i = 0; i < items.Count; i++)");
        writer.Line("if (!Same(items[i], others[i])) return false;");
        writer.Close();
        writer.Line("return true;");
        writer.Close();
        writer.Open("if (left is global::System.Collections.IDictionary entries && right is global::System.Collections.IDictionary map)");
        writer.Line("if (entries.Count != map.Count) return false;");
        writer.Open("foreach (global::System.Collections.DictionaryEntry entry in entries)");
        writer.Line("if (!map.Contains(entry.Key) || !Same(entry.Value, map[entry.Key])) return false;");
        writer.Close();
        writer.Line("return true;");
        writer.Close();
        writer.Open("if (left is __Json.JsonElement json && right is __Json.JsonElement other)");
        writer.Line("return json.ValueKind == other.ValueKind && (json.ValueKind == __Json.JsonValueKind.Undefined || json.GetRawText() == other.GetRawText());");
        writer.Close();
        writer.Line("return object.Equals(left, right);");
        writer.Close();
    }
}
