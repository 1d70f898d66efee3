using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Equality of models that hold what a record compares by reference only: lists, maps, bytes and plain JSON.</summary>
internal sealed partial class ModelEmitter
{
    private static bool IsComparedByContent(TypeSpec type) => type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes or TypeKind.Json;

    private void EmitEquality()
    {
        var isNeeded = false;
        foreach (var property in spec.Properties)
            isNeeded |= IsComparedByContent(property.Type);
        if (!isNeeded)
            return;

        wire.UseSame();
        writer.Doc("summary", "Whether both have the same values, lists and maps compared by content.");
        writer.Doc("param", "The object to compare with.", " name=\"other\"");
        writer.Open("public bool Equals(" + Name + "? other)");
        writer.Line("return (object)this == (object?)other || (other is not null").Deeper();
        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
            writer.Line("&& this.", Field(i), " == other.", Field(i));
        foreach (var property in spec.Properties)
        {
            if (IsComparedByContent(property.Type))
            {
                writer.Line("&& __Wire.Same(this.", property.Name, ", other.", property.Name, ")");
            }
            else
            {
                writer.Line("&& __Generic.EqualityComparer<" + TypeNames.Of(property.Type, property.CanBeNull), ">.Default.Equals(this.",
                    property.Name, ", other.", property.Name, ")");
            }
        }

        writer.Shallower().Line(");");
        writer.Close();
        writer.Line();
        EmitHash();
    }

    private void EmitHash()
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Open("unchecked");
        writer.Line("var hash = (int)this.__present0;");
        foreach (var property in spec.Properties)
        {
            if (IsComparedByContent(property.Type))
                continue;
            var hash = property.CanBeNull ? "(this." + property.Name + "?.GetHashCode() ?? 0)" : "this." + property.Name + ".GetHashCode()";
            writer.Line("hash = (hash * 31) + ", hash, ";");
        }

        writer.Line("return hash;");
        writer.Close();
        writer.Close();
        writer.Line();
    }
}
