using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Packages.Tests.Consumers;

public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The compiler's and MSBuild's warnings and errors, each once, without folder and project.</summary>
    public IReadOnlyList<string> Diagnostics(string folder) =>
        [.. Output.Split('\n')
            .Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(folder + "/", "", StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line)
            .Distinct()];

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
