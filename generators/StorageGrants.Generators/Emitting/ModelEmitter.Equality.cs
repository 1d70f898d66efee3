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
        writer.Line("public bool Equals(", Name, "? other) => (object)this == (object?)other || (other is not null").Deeper();
        for (var i = 0; i < spec.Properties.Count; i += BitsPerField)
            writer.Line("&& ", Field(i), " == other.", Field(i));
        for (var i = 0; i < spec.Properties.Count; i++)
            writer.Line("&& ", Same(spec.Properties[i]), i == spec.Properties.Count - 1 ? ");" : "");
        writer.Shallower().Line();
        EmitHash();
    }

    private static string Same(PropertySpec property)
    {
        var name = Get(property);
        return IsComparedByContent(property.Type) ? "__Wire.Same(" + name + ", other." + property.Name + ")"
            // Not a number is equal to itself here, as it is to records.
            : property.Type.Kind == TypeKind.Double ? name + ".Equals(other." + property.Name + ")"
            : name + " == other." + property.Name;
    }

    private void EmitHash()
    {
        writer.Open("public override int GetHashCode()");
        writer.Open("unchecked");
        writer.Line("var hash = (int)__present0;");
        foreach (var property in spec.Properties)
        {
            if (IsComparedByContent(property.Type))
                continue;
            if (property.CanBeNull)
                writer.Line("hash = (hash * 31) + (", Get(property), "?.GetHashCode() ?? 0);");
            else
                writer.Line("hash = (hash * 31) + ", Get(property), ".GetHashCode();");
        }

        writer.Line("return hash;");
        writer.Close();
        writer.Close();
        writer.Line();
    }
}
