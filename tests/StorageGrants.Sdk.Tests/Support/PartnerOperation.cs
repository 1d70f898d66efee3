using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Tigris;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A method of the client that sends one request; its texts other than page tokens stand in the path.</summary>
internal sealed class PartnerOperation(MethodInfo method)
{
    public static IReadOnlyList<PartnerOperation> All { get; } =
    [
        .. typeof(TigrisPartnerClient).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.IsVirtual && typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => new PartnerOperation(method)),
    ];

    public string Name => method.Name;

    public IReadOnlyList<string> PathParameters { get; } = [.. method.GetParameters().Where(IsInPath).Select(parameter => parameter.Name!)];

    /// <summary>Makes the call with this text for every path parameter, and as little as it takes for the rest.</summary>
    public Task CallAsync(TigrisPartnerClient client, string inPath, CancellationToken cancellationToken)
    {
        try
        {
            return (Task)method.Invoke(client, [.. method.GetParameters().Select(parameter => IsInPath(parameter) ? inPath : Argument(parameter, cancellationToken))])!;
        }
        catch (TargetInvocationException e)
        {
            return Task.FromException(e.InnerException!);
        }
    }

    public override string ToString() => Name;

    private static bool IsInPath(ParameterInfo parameter) => parameter.ParameterType == typeof(string) && !parameter.IsOptional;

    private static object? Argument(ParameterInfo parameter, CancellationToken cancellationToken) =>
        parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : parameter.IsOptional ? null : Make(parameter.ParameterType);

    private static object Make(Type type)
    {
        if (type == typeof(string)) return "u";
        if (type == typeof(DateTimeOffset)) return Partner.Time;
        if (type.IsValueType) return Activator.CreateInstance(type)!;
        if (typeof(IEnumerable).IsAssignableFrom(type)) return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType))]);
    }
}
