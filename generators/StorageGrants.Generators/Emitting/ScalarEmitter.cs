using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Methods of the class <c>Wire</c> that do not depend on the schema. Messages name the place, never the value.</summary>
internal static class ScalarEmitter
{
    public static void Emit(SourceWriter writer, HashSet<TypeKind> scalars, HashSet<TypeKind> copies)
    {
        if (scalars.Contains(TypeKind.Boolean))
            EmitBoolean(writer);
        EmitParsed(writer, scalars, TypeKind.Int32, "int", "Number", "TryGetInt32", "a 32-bit integer");
        EmitParsed(writer, scalars, TypeKind.Int64, "long", "Number", "TryGetInt64", "a 64-bit integer");
        EmitParsed(writer, scalars, TypeKind.Double, "double", "Number", "TryGetDouble", "a finite number", " || double.IsInfinity(value)");
        EmitParsed(writer, scalars, TypeKind.DateTimeOffset, "global::System.DateTimeOffset", "String", "TryGetDateTimeOffset", "a date and time");
        EmitParsed(writer, scalars, TypeKind.Guid, "global::System.Guid", "String", "TryGetGuid", "a UUID");
        EmitParsed(writer, scalars, TypeKind.Bytes, "byte[]", "String", "TryGetBytesFromBase64", "Base64 text", "", "!");
        if (copies.Contains(TypeKind.List))
            EmitCopyList(writer);
        if (copies.Contains(TypeKind.Map))
            EmitCopyMap(writer);
        EmitStrings(writer);
        EmitFailures(writer);
    }

    private static void EmitBoolean(SourceWriter writer)
    {
        writer.Open("internal static bool ReadBoolean(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType == ", TypeNames.TokenType, ".True) return true;");
        writer.Line("if (reader.TokenType == ", TypeNames.TokenType, ".False) return false;");
        writer.Line("throw Unexpected(ref reader, where, \"true or false\");");
        writer.Close();
        writer.Line();
    }

    private static void EmitParsed(
        SourceWriter writer, HashSet<TypeKind> scalars, TypeKind kind, string type, string token, string method, string expected, string bad = "", string suffix = "")
    {
        if (!scalars.Contains(kind))
            return;

        writer.Open("internal static " + type + " Read" + kind + "(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != " + TypeNames.TokenType, ".", token + " || !reader." + method + "(out var value)", bad, ") throw Unexpected(ref reader, where, ", Literal.Of(expected) + ");");
        writer.Line("return value", suffix, ";");
        writer.Close();
        writer.Line();
    }

    private static void EmitCopyList(SourceWriter writer)
    {
        writer.Open("internal static " + TypeNames.List + "<T> Copy<T>(" + TypeNames.List + "<T> items)");
        writer.Line("var copy = new T[items.Count];");
        writer.Line("for (var i = 0; i < copy.Length; i++) copy[i] = items[i];");
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyCollection<T>(copy);");
        writer.Close();
        writer.Line();
    }

    private static void EmitCopyMap(SourceWriter writer)
    {
        writer.Open("internal static " + TypeNames.Map + "<string, T> Copy<T>(" + TypeNames.Map + "<string, T> entries)");
        writer.Line("var copy = new __Generic.Dictionary<string, T>(entries.Count, global::System.StringComparer.Ordinal);");
        writer.Line("foreach (var entry in entries) copy[entry.Key] = entry.Value;");
        writer.Line("return new global::System.Collections.ObjectModel.ReadOnlyDictionary<string, T>(copy);");
        writer.Close();
        writer.Line();
    }

    // GetString throws InvalidOperationException on text that is no valid UTF-8 or UTF-16.
    private static void EmitStrings(SourceWriter writer)
    {
        writer.Open("internal static string ReadString(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("if (reader.TokenType != ", TypeNames.TokenType, ".String) throw Unexpected(ref reader, where, \"a string\");");
        writer.Line("return ReadName(ref reader, where);");
        writer.Close();
        writer.Line();
        writer.Open("internal static string ReadName(ref " + TypeNames.Reader + " reader, string where)");
        writer.Line("try").Open().Line("return reader.GetString()!;").Close();
        writer.Line("catch (global::System.InvalidOperationException)").Open();
        writer.Line("throw new __Json.JsonException(where + \": the text is no valid Unicode.\");");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open("internal static bool IsNull(ref " + TypeNames.Reader + " reader)");
        writer.Line("return reader.TokenType == ", TypeNames.TokenType, ".Null;");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Print(global::System.Text.StringBuilder builder, int start, string name, object? value)");
        writer.Line("builder.Append(builder.Length > start ? \", \" : \"\").Append(name).Append(\" = \").Append(value);");
        writer.Close();
        writer.Line();
        writer.Open("internal static void Skip(ref " + TypeNames.Reader + " reader)");
        writer.Line("if (!reader.TrySkip()) throw new __Json.JsonException(\"The JSON ends too early.\");");
        writer.Close();
        writer.Line();
    }

    private static void EmitFailures(SourceWriter writer)
    {
        writer.Open("internal static __Json.JsonException Unexpected(ref " + TypeNames.Reader + " reader, string where, string expected)");
        writer.Line("return new __Json.JsonException(where + \": expected \" + expected + \", found \" + reader.TokenType.ToString() + \".\");");
        writer.Close();
        writer.Line();
        writer.Open("internal static __Json.JsonException Missing(string model, string property)");
        writer.Line("return new __Json.JsonException(model + \": the required property '\" + property + \"' is missing.\");");
        writer.Close();
    }
}
