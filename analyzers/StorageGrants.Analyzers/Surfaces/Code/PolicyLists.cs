using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Grants;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>The policies that an object attaches or creates.</summary>
internal sealed class PolicyLists
{
    public PolicyLists(GrantObject source, GrantRequestShape shape, ListReader lists, TextReader texts)
    {
        foreach (var property in shape.PolicyProperties)
        {
            if (source.Get(property) is not { } value)
                continue;
            var elements = lists.Read(value, out var unread);
            HasUnread |= unread;
            if (elements.Count == 0)
                continue;
            Lists.Add(new CodeOrigin((value.Value?.Unwrap() is { IsImplicit: false } written ? written : elements[0]).Syntax.GetLocation()));
            foreach (var policies in shape.PolicyShapes)
            {
                if (policies.ListsNames && policies.Property == property)
                    AddNames(elements, policies, texts);
            }
        }
    }

    /// <summary>Where a list with policies stands.</summary>
    public List<GrantOrigin> Lists { get; } = new();

    public List<(GrantPolicyShape Shape, GrantText Name)> Names { get; } = new();

    /// <summary>Whether there may be more.</summary>
    public bool HasUnread { get; }

    private void AddNames(List<IOperation> elements, GrantPolicyShape shape, TextReader texts)
    {
        foreach (var element in elements)
        {
            if (element.Unwrap().Type?.SpecialType == SpecialType.System_String)
                Names.Add((shape, texts.Read(element, null)));
        }
    }
}
