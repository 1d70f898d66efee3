using System;
using System.IO;
using System.Linq;
using StorageGrants.Access.Schemas;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Schemas;

/// <summary>The schema named on the command line: a file, or one that is built in.</summary>
internal static class GivenSchema
{
    public static SchemaValidator? Load(string name, string currentDirectory, out InputProblem? problem)
    {
        problem = null;
        var path = Path.GetFullPath(name, currentDirectory);
        var isBuiltIn = !File.Exists(path) && EmbeddedSchemas.Names.Contains(name);
        var content = isBuiltIn ? new FileText(EmbeddedSchemas.Read(name), null) : FileText.Read(path);
        if (content.Text is not { } text)
        {
            problem = new InputProblem(name, content.Problem + "; accepted are JSON Schema files, and built in are " + string.Join(", ", EmbeddedSchemas.Names));
            return null;
        }

        try
        {
            return SchemaValidator.Load(text, isBuiltIn ? null : path);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws many kinds of exceptions for schemas it cannot use.
            problem = new InputProblem(name, "The schema cannot be used: " + PrintableText.OneLine(exception.GetBaseException().Message));
            return null;
        }
    }
}
