using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>
/// Runs a benchmark until the runtime has compiled it for good. BenchmarkDotNet counts iterations, and a slow call reaches
/// the end of its warm-up before the last tier.
/// </summary>
internal static class WarmUp
{
    private const int LeastCalls = 100;
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(1);

    // Of a call that takes so long nothing but its loops matters, and those are compiled for good during the first ones.
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(4);

    public static void Run(Type type, MethodInfo method)
    {
        var benchmarks = Activator.CreateInstance(type)!;
        type.GetMethods().SingleOrDefault(candidate => IsSetupOf(candidate, method))?.Invoke(benchmarks, null);
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; (i < LeastCalls && Stopwatch.GetElapsedTime(begun) < s_most) || Stopwatch.GetElapsedTime(begun) < s_least; i++)
        {
            if (method.Invoke(benchmarks, null) is Task task) task.GetAwaiter().GetResult();
        }
    }

    private static bool IsSetupOf(MethodInfo candidate, MethodInfo benchmark) =>
        candidate.GetCustomAttribute<GlobalSetupAttribute>() is { } setup && (setup.Targets.Length == 0 || setup.Targets.Contains(benchmark.Name));
}
