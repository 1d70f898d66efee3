using System;
using System.IO;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>
/// One fresh process, one measurement, one line of JSON:
/// <c>cold file...</c>, <c>edits file...</c>, <c>njsonschema meta-schema file</c>.
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
            default:
                Console.Error.WriteLine("Accepted are: cold file..., edits file..., njsonschema meta-schema file.");
                return 2;
        }
    }
}
