using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Json;

namespace StorageGrants.CodeFixes.Refactorings.Models;

/// <summary>The models that stand for the JSON of a literal.</summary>
internal static class ModelForms
{
    public static IEnumerable<TypedForm> Of(JsonValue json, LiteralPlace place, SemanticModel model, CodeLayout layout, CancellationToken cancellationToken)
    {
        if (place.Kind == PlaceKind.Model)
        {
            if (place.Model is { } read && ModelType.IsModel(read) && ModelExpression.Of(read, json, layout) is { } value)
                yield return new TypedForm(Title(read), value);
            yield break;
        }

        foreach (var type in RequestModels.For(json, model.Compilation, cancellationToken))
        {
            if (ModelType.JsonInfoOf(type) is not { } info || ModelExpression.Of(type, json, layout.Deeper) is not { } value)
                continue;
            var method = place.Kind == PlaceKind.Bytes ? "SerializeToUtf8Bytes" : "Serialize";
            yield return new TypedForm(Title(type), "global::System.Text.Json.JsonSerializer." + method + "(" + layout.List([value, CodeLayout.MemberName(info)]) + ")");
        }
    }

    private static string Title(INamedTypeSymbol type) => "Convert JSON literal to " + type.Name;
}
