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
    private const int LeastCalls = 200;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(3);

    public static void Run(Type type, MethodInfo method)
    {
        var benchmarks = Activator.CreateInstance(type)!;
        type.GetMethods().SingleOrDefault(candidate => candidate.GetCustomAttribute<GlobalSetupAttribute>() is not null)?.Invoke(benchmarks, null);
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < LeastCalls || Stopwatch.GetElapsedTime(begun) < s_time; i++)
        {
            if (method.Invoke(benchmarks, null) is Task task) task.GetAwaiter().GetResult();
        }
    }
}
