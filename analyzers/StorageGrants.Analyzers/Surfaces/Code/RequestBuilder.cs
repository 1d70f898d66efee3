using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Turns objects of C# code into the grant model.</summary>
internal sealed class RequestBuilder
{
    private readonly TextReader _texts;
    private readonly ListReader _lists;
    private readonly Func<IOperation, GrantObject?> _objectBehind;
    private readonly Func<IOperation, IOperation?> _creationBehind;
    private readonly CancellationToken _cancellationToken;

    public RequestBuilder(LocalUses locals, Func<IOperation, GrantObject?> objectBehind, Func<IOperation, IOperation?> creationBehind, CancellationToken cancellationToken)
    {
        _texts = new TextReader(locals, cancellationToken);
        _lists = new ListReader(locals, cancellationToken);
        _objectBehind = objectBehind;
        _creationBehind = creationBehind;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The request an object writes. The objects it lists are added to <paramref name="listed"/>.</summary>
    public GrantRequest Request(GrantObject source, GrantRequestShape shape, ISet<IOperation> listed)
    {
        var stated = source.IsStatedOwner;
        var unread = false;
        var entries = new List<GrantEntry>();
        var misnamed = MisnamedMembers.OfList(source, shape);
        unread = misnamed.Count > 0;
        if (source.Get(shape.GrantsProperty) is not { } grants)
        {
            unread |= source.IsOpen;
        }
        else
        {
            foreach (var element in _lists.Read(grants, out unread))
            {
                if (_objectBehind(element) is not { Shape.Entry: { } entryShape } entry)
                {
                    unread = true;
                    if (_creationBehind(element) is { } other && MisnamedMembers.OfScope(other, shape.Entry) is { } member)
                        misnamed.Add(member);
                    continue;
                }

                listed.Add(entry.Creation);
                stated |= entry.IsStatedOwner;
                entries.Add(Entry(entry, entryShape, ElementPlaces.Of(element)));
            }
        }

        var policies = new PolicyLists(source, shape, _lists, _texts);
        return new GrantRequest(shape, new CodeOrigin(source.Creation.Syntax.GetLocation()))
        {
            CallerRole = CallerRole(source, shape),
            Principal = Optional(source, shape.PrincipalProperty, null),
            Key = Optional(source, shape.KeyProperty, null),
            KeyRole = Optional(source, shape.KeyRoleProperty, shape.KeyRoleSet),
            Grants = entries,
            HasUnreadGrants = unread,
            Misnamed = misnamed,
            Policies = policies.Lists,
            PolicyNames = policies.Names,
            HasUnreadPolicies = policies.HasUnread || source.IsOpen,
            IsStatedOwnerKey = stated,
            OwnerStatement = source.Shape.HasOwnerStatement ? "AsOrganizationOwner(\"why\")" : null,
        };
    }

    /// <summary>A grant that no request of the block lists.</summary>
    public GrantRequest Lone(GrantObject source, GrantEntryShape shape, GrantRequestShape request) =>
        new(request, new CodeOrigin(source.Creation.Syntax.GetLocation()))
        {
            Grants = new[] { Entry(source, shape) },
            IsEntryOnly = !source.Shape.IsGenerated,
            IsStatedOwnerKey = source.IsStatedOwner,
        };

    private GrantEntry Entry(GrantObject source, GrantEntryShape shape, ElementPlace? place = null) => new(
        shape,
        Text(source, shape.ScopeProperty, null),
        Text(source, shape.RoleProperty, shape.RoleSet),
        new CodeOrigin(source.Creation.Syntax.GetLocation()) { Element = place });

    // A document without a principal is a listing: the role of the call is written elsewhere.
    private GrantText CallerRole(GrantObject source, GrantRequestShape shape)
    {
        if (shape.CallerRoleProperty is not { } property)
            return GrantText.Absent;
        if (source.Get(property) is null && shape.PrincipalProperty is { } principal && source.Get(principal) is null && Text(source, principal, null).IsAbsent)
            return GrantText.Unknown();
        return Text(source, property, shape.CallerRoleSet);
    }

    private GrantText Optional(GrantObject source, string? property, RoleSet? roles) =>
        property is null ? GrantText.Absent : Text(source, property, roles);

    private GrantText Text(GrantObject source, string property, RoleSet? roles)
    {
        if (source.Get(property) is not { } member)
            return Left(source, property, roles);
        if (member.Value is not { } value)
            return GrantText.Unknown();
        var text = _texts.Read(value, roles);
        if (source.MadeIn?.Contains(value.Syntax) != true)
            return text;

        // A role there is none of is told where it is written, and once.
        var isTold = source.Shape.IsGenerated && roles is not null && text.Value is { } role && roles.Find(role) is null;
        return At(source.Creation, isTold ? GrantText.Unknown() : text);
    }

    private static GrantText At(IOperation place, GrantText text)
    {
        var origin = new CodeOrigin(place.Syntax.GetLocation());
        return text.Value is { } known ? GrantText.Known(known, origin) : text.IsAbsent ? text : GrantText.Unknown(origin);
    }

    // A member that is not set has the value its type gives it: none, an initializer's, or one set by a constructor.
    private GrantText Left(GrantObject source, string property, RoleSet? roles)
    {
        if (source.IsOpen)
            return GrantText.Unknown();
        if (source.Shape.MemberOf(property) is not { } member || source.Shape.IsGenerated || source.Creation is not IObjectCreationOperation { Constructor: { } constructor } creation)
            return GrantText.Absent;
        if (member is not (IFieldSymbol or IPropertySymbol { IsIndexer: false }))
            return GrantText.Absent;
        if (MemberInitializers.Of(member, creation.SemanticModel, _cancellationToken) is { } initial)
            return At(creation, _texts.Read(initial, roles));

        var isShown = (constructor.IsImplicitlyDeclared || IsPrimary(constructor)) && !MemberInitializers.HasInitializer(member, _cancellationToken);
        var type = member is IPropertySymbol declared ? declared.Type : ((IFieldSymbol)member).Type;
        return isShown && member.DeclaringSyntaxReferences.Length > 0 && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            ? GrantText.Absent
            : GrantText.Unknown();
    }

    private bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length == 1 && constructor.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken) is TypeDeclarationSyntax;
}
