using System.Globalization;

namespace StorageGrants.Benchmarks.Reporting;

/// <summary>The most a figure may be.</summary>
internal sealed record Target(double AtMost, string Unit)
{
    public override string ToString() => "<= " + AtMost.ToString("0.##", CultureInfo.InvariantCulture) + Unit;

    public string Verdict(double figure) => figure <= AtMost
        ? "met"
        : "**missed** by " + ((figure / AtMost) - 1).ToString("0 %", CultureInfo.InvariantCulture);
}
