using System;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Secrets;

/// <summary>Tells calls that write what they are given where others read it.</summary>
internal static class LogCalls
{
    public static bool IsConsole(IMethodSymbol method) =>
        method.Name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" && method.ContainingType is { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsLog(IMethodSymbol method)
    {
        var definition = method.ReducedFrom ?? method;
        if (definition.FindNamed("LoggerMessageAttribute") is not null)
            return true;

        var type = definition.ContainingType;
        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (space == "Microsoft.Extensions.Logging")
            return definition.Name is "BeginScope" || definition.Name.StartsWith("Log", StringComparison.Ordinal);
        if (space == "System.Diagnostics")
        {
            return type.Name switch
            {
                "Debug" or "Trace" or "TraceSource" => definition.Name is "Print" or "Fail" or "Assert" || definition.Name.StartsWith("Write", StringComparison.Ordinal) || definition.Name.StartsWith("Trace", StringComparison.Ordinal),
                "Activity" => definition.Name is "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage",
                "EventLog" => definition.Name is "WriteEntry",
                _ => false,
            };
        }

        if (space == "System" && type.Name == "Environment")
            return definition.Name == "FailFast";
        return space is "Serilog" or "NLog" or "log4net" or "ZLogger" && IsLevel(definition.Name);
    }

    private static bool IsLevel(string name) =>
        name is "Verbose" or "Trace" or "Debug" or "Information" or "Info" or "Warning" or "Warn" or "Error" or "Fatal" or "Critical" or "Write" or "Log"
        || name.EndsWith("Format", StringComparison.Ordinal) || name.StartsWith("ZLog", StringComparison.Ordinal) || name is "ForContext";
}
