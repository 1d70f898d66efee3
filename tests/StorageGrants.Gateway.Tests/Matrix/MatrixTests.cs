using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using StorageGrants.Access.Roles;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Sub-users of every level, made by the admin client, at work with the AWS SDK: every outcome against the evaluator.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class MatrixTests(TestGateway gateway, ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(
        typeof(MatrixTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests",
        "StorageGrants.Gateway.Tests");

    [Fact]
    public void Every_operation_of_the_catalogue_is_called() => Assert.Equal(
        RoleCatalog.CephRgw.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal),
        Measurement.Calls.SelectMany(call => call.Operations).Select(operation => operation.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_gateway_does_what_the_evaluator_says()
    {
        TestGateway.Require();
        var cells = Decisions.Of(await Measurement.OfAsync(gateway));
        var text = MatrixText.Of(cells);
        output.WriteLine(text);
        var golden = Path.Combine(Folder, "Golden", "matrix.txt");
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(golden, text);

        // An owner who is refused shows a call that was not made right, and proves nothing about the others.
        Assert.All(cells.Where(cell => cell.Caller == "owner"), cell => Assert.Equal(cell.Id + ": allow", cell.Id + ": " + cell.Measured));
        Assert.All(cells, cell => Assert.True(cell.Measured is Outcome.Allow or Outcome.Deny, cell.Id + ": " + cell.Measured));
        Assert.Equal(ReadRemainders().Keys.Order(StringComparer.Ordinal), cells.Where(cell => !cell.Agrees).Select(cell => cell.Id).Order(StringComparer.Ordinal));

        Assert.Equal((await File.ReadAllTextAsync(golden)).ReplaceLineEndings("\n"), text);
    }

    // Each line: call | policy | caller | why gateway and evaluator differ.
    private static Dictionary<string, string> ReadRemainders()
    {
        var remainders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Folder, "data", "remainders.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var reason = line.LastIndexOf(" | ", StringComparison.Ordinal);
            Assert.True(line.Split(" | ").Length == 4 && line[(reason + 3)..].Trim().Length > 0, "'" + line + "' has no reason");
            remainders.Add(line[..reason], line[(reason + 3)..]);
        }

        return remainders;
    }
}
