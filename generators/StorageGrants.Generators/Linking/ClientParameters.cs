using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Path parameters that a client is given once, when it is made.</summary>
internal sealed class ClientParameters(NameScope members)
{
    private readonly Dictionary<string, ClientParameterSpec> _byName = new(StringComparer.Ordinal);
    private readonly NameScope _parameters = Reserved();

    public List<ClientParameterSpec> Specs { get; } = new();

    /// <summary>Binds a parameter marked <c>x-client-parameter</c> to a property of the client.</summary>
    public bool TryBind(ParameterResolver.Found parameter, Dictionary<string, PathPartSpec> arguments)
    {
        if (parameter.Place != "path" || parameter.Node.GetBoolean("x-client-parameter") != true)
            return false;

        if (!_byName.TryGetValue(parameter.Name, out var spec))
        {
            var name = members.Claim(ParameterResolver.NameOf(parameter));
            spec = new ClientParameterSpec(name, _parameters.Claim(Identifier.Camel(name)), parameter.Node.GetString("description"));
            _byName.Add(parameter.Name, spec);
            Specs.Add(spec);
        }

        arguments[parameter.Name] = new PathPartSpec("this." + spec.Name, TypeSpec.String);
        return true;
    }

    private static NameScope Reserved()
    {
        var scope = new NameScope();
        scope.Reserve("httpClient");
        scope.Reserve("baseAddress");
        return scope;
    }
}
