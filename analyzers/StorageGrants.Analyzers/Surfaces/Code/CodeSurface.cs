using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces.Literals;
using StorageGrants.Analyzers.Surfaces.Policies;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Reads the requests that one block of code builds from objects.</summary>
internal sealed class CodeSurface
{
    private readonly CompilationModel _model;
    private readonly ImmutableArray<IOperation> _blocks;
    private readonly ObjectFlow _flow;
    private readonly ObjectUses _uses;
    private readonly ListReader _lists;
    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;
    private readonly Sending _sending;
    private readonly PolicyRoute _route;
    private readonly RequestBuilder _builder;
    private readonly Dictionary<IOperation, GrantObject?> _objects = new();
    private readonly Dictionary<IOperation, GrantObject?> _plain = new();
    private readonly Dictionary<IOperation, ObjectUse> _known = new();

    public CodeSurface(CompilationModel model, ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
    {
        _model = model;
        _blocks = blocks;
        var locals = new LocalUses(blocks);
        _flow = new ObjectFlow(locals, cancellationToken);
        _uses = new ObjectUses(locals, cancellationToken);
        _lists = new ListReader(locals, cancellationToken);
        _locals = locals;
        _cancellationToken = cancellationToken;
        _sending = new Sending(locals);
        _route = new PolicyRoute(locals);
        _builder = new RequestBuilder(locals, ObjectBehind, _flow.CreationBehind, cancellationToken);
        Texts = new TextReader(locals, cancellationToken);
    }

    public TextReader Texts { get; }

    /// <summary>The requests of a block, then the grants no request lists.</summary>
    /// <param name="creations">The creations that passed <see cref="ShapeOf"/>.</param>
    public IEnumerable<(GrantRequest Request, IOperation Place)> Read(IReadOnlyList<IOperation> creations)
    {
        var listed = new HashSet<IOperation>();
        var requests = new List<(GrantRequest Request, IOperation Place)>();
        foreach (var creation in creations)
        {
            if (ObjectOf(creation) is { Shape.Request: { } shape } request && IsWhatItWas(creation))
            {
                var built = _builder.Request(request, shape, listed);
                built.IsComplete = _sending.IsSent(creation);
                built.CreatedPolicies = built.Grants.Count > 0 ? PoliciesOf(request, shape) : [];
                requests.Add((built, creation));
            }
        }

        RoleMentions.Mark(requests, _blocks);
        foreach (var request in requests)
            yield return request;

        foreach (var creation in creations)
        {
            if (!listed.Contains(creation) && ObjectOf(creation) is { Shape: { Entry: { } shape, IsCertain: true } } entry && IsWhatItWas(creation))
                yield return (_builder.Lone(entry, shape, _model.RequestShapeOf(shape)), creation);
        }
    }

    /// <summary>The JSON text of a creation that writes a policy, or null.</summary>
    public MappedText? PolicyOf(IOperation creation) =>
        ObjectOf(creation) is { Shape.IsPolicy: true } policy && IsWhatItWas(creation) ? ObjectText.Write(policy, Texts, _lists, AnyObjectBehind, _cancellationToken) : null;

    /// <summary>The client a policy is given to, or null.</summary>
    public PolicyDestination? DestinationOf(IOperation policy) => _route.Of(policy);

    /// <summary>The other documents of systems that a creation writes, those inside it included.</summary>
    public IReadOnlyList<GrantDocument> DocumentsOf(IOperation creation)
    {
        if (ObjectOf(creation) is not { Shape.Documents: { Count: > 0 } shapes } source || !IsWhatItWas(creation))
            return [];
        var text = ObjectText.Write(source, Texts, _lists, AnyObjectBehind, _cancellationToken);
        return LiteralSurface.Parse(text, _model) is { } document ? document.DocumentsOf(shapes) : [];
    }

    /// <summary>Whether a value is still the one that was written when it is used for more than to compare.</summary>
    public bool IsWhatItWas(IOperation value)
    {
        if (!_known.TryGetValue(value, out var use))
            _known.Add(value, use = _uses.Of(value));
        return use is ObjectUse.None or ObjectUse.Used;
    }

    /// <summary>How a creation writes grants, by what is done to it later too; null when it does not.</summary>
    public TypeShape? ShapeOf(IOperation creation) =>
        ShapeOf(creation, _model) ?? (creation is IObjectCreationOperation keyed ? LaterKeys.ShapeOf(keyed, _locals, _model, out _) : null);

    /// <summary>The expression that the compiler visits for a creation: itself, or the key that makes a grant of it.</summary>
    public IOperation VisitedFor(IOperation creation) =>
        creation is IObjectCreationOperation keyed && ShapeOf(creation, _model) is null && LaterKeys.ShapeOf(keyed, _locals, _model, out var key) is not null ? key! : creation;

    /// <summary>Whether an object begins here: at its creation, or at a copy of one that comes from elsewhere.</summary>
    public bool IsStart(IOperation creation) => creation is not IWithOperation copy || _flow.CreationBehind(copy.Operand) is null;

    /// <summary>How a creation alone writes grants, or null when it does not.</summary>
    public static TypeShape? ShapeOf(IOperation creation, CompilationModel model)
    {
        if (model.Types.Of(creation.Type) is { } shape)
            return shape;
        return creation is IObjectCreationOperation { Initializer: { } initializer } && KeyedShape.MayGrant(initializer, model) ? KeyedShape.Of(initializer, model) : null;
    }

    // The policies that a request creates together with its key.
    private List<PolicySubject> PoliciesOf(GrantObject request, GrantRequestShape shape)
    {
        var policies = new List<PolicySubject>();
        foreach (var property in shape.PolicyShapes)
        {
            if (property.DocumentProperty is not { } name || request.Get(property.Property) is not { } list)
                continue;
            foreach (var element in _lists.Read(list, out _))
            {
                if (AnyObjectBehind(element)?.Get(name)?.Value is { } value && _flow.CreationBehind(value) is { } creation
                    && PolicyOf(creation) is { } text && LiteralSurface.Parse(text, _model) is { } document)
                    policies.AddRange(document.PoliciesFor(() => DestinationOf(creation)));
            }
        }

        return policies;
    }

    private GrantObject? ObjectBehind(IOperation expression) =>
        (_flow.CreationBehind(expression) ?? _flow.CallBehind(expression)) is { } creation && IsWhatItWas(creation) ? ObjectOf(creation) : null;

    private GrantObject? AnyObjectBehind(IOperation expression)
    {
        if (_flow.CreationBehind(expression) is not { Type: { } type } creation || !IsWhatItWas(creation))
            return null;
        if (_plain.TryGetValue(creation, out var known))
            return known;
        var shape = creation is IObjectCreationOperation { Initializer: { } initializer } && ListTypes.HasKeys(type) ? KeyedShape.All(initializer)
            : ListTypes.IsList(type) ? null
            : _model.Types.MembersOf(type);
        return _plain[creation] = Read(creation, shape);
    }

    private GrantObject? ObjectOf(IOperation creation)
    {
        if (!_objects.TryGetValue(creation, out var known))
            _objects.Add(creation, known = Read(creation, ShapeOf(creation)));
        return known;
    }

    private GrantObject? Read(IOperation creation, TypeShape? shape)
    {
        var result = shape is null ? null : creation switch
        {
            IObjectCreationOperation named => ObjectReader.Read(named, shape),
            IAnonymousObjectCreationOperation anonymous => ObjectReader.Read(anonymous, shape),
            IInvocationOperation call => GrantMethods.Read(call, shape, _cancellationToken),
            IWithOperation copy when shape.Request is not null || shape.Entry is not null => ObjectReader.Read(copy, shape),
            _ => null,
        };
        if (result is not null)
            _flow.Follow(result);
        return result;
    }
}
