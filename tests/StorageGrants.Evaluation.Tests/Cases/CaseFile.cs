using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>
/// Reads the case tables. A line is <c>id | editions | principal | operation | resource | answer</c>; <c>*</c> stands for all
/// editions, <c>-</c> for nothing; an answer is an effect and a step, and what it rests on when that is not the usual thing.
/// </summary>
internal static class CaseFile
{
    public static IReadOnlyList<Case> Read(string system)
    {
        var catalog = Systems.Catalog(system);
        var cases = new List<Case>();
        var organization = "";
        var usual = Evidence.Documented;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "cases", system + ".txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("organization ", StringComparison.Ordinal))
                organization = line["organization ".Length..];
            else if (line.StartsWith("evidence ", StringComparison.Ordinal))
                usual = Enum.Parse<Evidence>(line["evidence ".Length..], ignoreCase: true);
            else
                cases.AddRange(ReadLine(catalog, organization, usual, line));
        }

        return cases;
    }

    private static IEnumerable<Case> ReadLine(RoleCatalog catalog, string organization, Evidence usual, string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 6)
            throw new FormatException("Not six cells: " + line);
        var answer = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var evidence = answer.Length > 2 ? Enum.Parse<Evidence>(answer[2], ignoreCase: true) : usual;
        var request = RequestOf(cells[2], cells[3], cells[4]);
        foreach (var edition in cells[1] == "*" ? catalog.Editions : cells[1].Split(',', StringSplitOptions.TrimEntries))
            yield return new Case(cells[0], catalog.System, edition, organization, request, Enum.Parse<Effect>(answer[0], ignoreCase: true), answer[1], evidence);
    }

    private static AccessRequest RequestOf(string principal, string operation, string resource)
    {
        var words = resource.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slash = words[0].IndexOf('/', StringComparison.Ordinal);
        var bucket = words[0] == "-" ? null : slash < 0 ? words[0] : words[0][..slash];
        var request = new AccessRequest(principal == "-" ? null : principal, operation, bucket, slash < 0 ? null : words[0][(slash + 1)..]);
        foreach (var word in words.Skip(1))
        {
            var value = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
            request = word[..word.IndexOf('=', StringComparison.Ordinal)] switch
            {
                "group" => request with { ResourceGroup = value },
                "target" => request with { Target = value },
                "time" => request with { Time = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) },
                var key => request with { Context = (request.Context ?? RequestContext.Empty).With(key, value) },
            };
        }

        return request;
    }
}
