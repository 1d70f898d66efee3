using System.Collections.Generic;
using System.IO;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Input;

/// <summary>The role catalogues to look for: those built in and the user's own.</summary>
internal static class RoleFiles
{
    public static IReadOnlyList<RoleCatalog> Load(IReadOnlyList<string> paths, string currentDirectory, ICollection<InputProblem> problems)
    {
        var catalogs = new List<RoleCatalog>();
        // The user's own come first: of two shapes that fit, the one asked for is meant.
        foreach (var path in paths)
        {
            if (LoadOne(path, currentDirectory, problems) is { } catalog)
                catalogs.Add(catalog);
        }

        catalogs.Add(RoleCatalog.Tigris);
        return catalogs;
    }

    private static RoleCatalog? LoadOne(string path, string currentDirectory, ICollection<InputProblem> problems)
    {
        var fullPath = Path.GetFullPath(path, currentDirectory);
        var display = InputFile.Display(fullPath, currentDirectory);
        var content = Directory.Exists(fullPath) ? new FileText(null, "A role file is accepted, not a folder") : FileText.Read(fullPath);
        if (content.Text is not { } text)
        {
            problems.Add(new InputProblem(display, content.Problem!));
            return null;
        }

        var result = RoleCatalog.Parse(text);
        foreach (var problem in result.Problems)
        {
            var lines = new LineMap(text);
            problems.Add(new InputProblem(display, problem.Message, Place.Of(problem.Span, lines), Excerpt.At(text, lines, problem.Span), problem.Id));
        }

        if (result.Catalog is { } catalog && catalog.RequestShapes.Count + catalog.DocumentShapes.Count > 0)
            return catalog;
        if (result.Problems.Count == 0)
            problems.Add(new InputProblem(display, "The role file describes no grant document: no object with \"x-grant\": \"request\" lists entries of a role set"));
        return null;
    }
}
