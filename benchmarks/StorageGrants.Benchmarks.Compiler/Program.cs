using System;
using System.IO;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>
/// One fresh process, one measurement, one line of JSON:
/// <c>cold file...</c>, <c>edits file...</c>, <c>njsonschema meta-schema file</c>,
/// <c>analyzer folder [--quick]</c>, <c>build package folder</c>, <c>packages</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["cold", .. { Length: > 0 } files]:
                Console.WriteLine(ColdRun.Measure(SchemaText.Read(files)));
                return 0;
            case ["edits", .. { Length: > 0 } files]:
                Console.WriteLine(EditRun.Measure(SchemaText.Read(files)));
                return 0;
            case ["njsonschema", var metaSchema, var file]:
                Console.WriteLine(NJsonSchemaRun.Measure(File.ReadAllText(metaSchema), File.ReadAllText(file)));
                return 0;
            case ["analyzer", var folder, .. var options]:
                Console.WriteLine(AnalyzerRun.Measure(folder, options is ["--quick"]));
                return 0;
            case ["build", var package, var folder]:
                Console.WriteLine(ReportedBuild.Measure(package, folder));
                return 0;
            case ["packages"]:
                Console.WriteLine(string.Join(' ', ReportedBuild.Names));
                return 0;
            default:
                Console.Error.WriteLine("Accepted are: cold file..., edits file..., njsonschema meta-schema file, analyzer folder [--quick], build package folder, packages.");
                return 2;
        }
    }
}
