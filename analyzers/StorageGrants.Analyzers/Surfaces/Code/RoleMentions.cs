using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds whether a block makes other calls with the management role of its requests.</summary>
internal static class RoleMentions
{
    /// <summary>Marks the requests whose role is named a second time, in something that is no request of the block.</summary>
    public static void Mark(IReadOnlyList<(GrantRequest Request, IOperation Place)> requests, ImmutableArray<IOperation> blocks)
    {
        HashSet<string>? roles = null;
        var own = new HashSet<TextSpan>();
        foreach (var (request, _) in requests)
        {
            if (request.CallerRole.Value is { } role)
                (roles ??= new()).Add(role);
            Add(request.CallerRole, own);
            foreach (var entry in request.Grants)
                Add(entry.Role, own);
        }

        if (roles is null)
            return;
        var mentioned = new HashSet<string>();
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (TextOf(operation) is { } text && roles.Contains(text) && !own.Contains(operation.Syntax.Span))
                    mentioned.Add(text);
            }
        }

        foreach (var (request, _) in requests)
            request.HasOtherCallsAsCaller |= request.CallerRole.Value is { } role && mentioned.Contains(role);
    }

    private static string? TextOf(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field } => field.Name,
        _ => null,
    };

    private static void Add(GrantText text, HashSet<TextSpan> spans)
    {
        if (text.Origin is CodeOrigin origin)
            spans.Add(origin.Location.SourceSpan);
    }
}
