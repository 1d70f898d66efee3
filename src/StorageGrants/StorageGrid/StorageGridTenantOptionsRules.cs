using System;
using System.Collections.Generic;

namespace StorageGrants.StorageGrid;

// What valid options are, for constructors and for the validation at start alike.
internal static class StorageGridTenantOptionsRules
{
    private const int MaxResponseBytes = 1024 * 1024 * 1024;

    public static IReadOnlyList<string> Check(StorageGridTenantOptions options)
    {
        var failures = new List<string>();
        if (CheckAddress(options.BaseAddress) is { } problem) failures.Add(Option(nameof(options.BaseAddress)) + " " + problem);
        CheckText(failures, nameof(options.AccountId), options.AccountId, "set the id of the tenant account.");
        CheckText(failures, nameof(options.UserName), options.UserName, "set the name of a user of the tenant.");
        if (options.Password is null || options.Password.IsBlank) failures.Add(Option(nameof(options.Password)) + " is missing or blank; set the password of the user.");
        else if (options.Password.IsPadded) failures.Add(Option(nameof(options.Password)) + " starts or ends with white space, such as the line break of a file; remove it.");
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            failures.Add(Option(nameof(options.Timeout)) + " is " + timeout + "; it must be more than zero and at most 24 days, or infinite.");
        if (options.MaxResponseBytes is < 1 or > MaxResponseBytes)
            failures.Add(Option(nameof(options.MaxResponseBytes)) + " is " + options.MaxResponseBytes + "; accepted are 1 to " + MaxResponseBytes + ".");
        if (options.Retry is null) failures.Add(Option(nameof(options.Retry)) + " is null; set MaxRetries to 0 to turn repeating off.");
        else failures.AddRange(options.Retry.Check(Option(nameof(options.Retry))));
        if (options.TimeProvider is null) failures.Add(Option(nameof(options.TimeProvider)) + " is null; leave it unset for the system clock.");
        return failures;
    }

    public static StorageGridTenantOptions Require(StorageGridTenantOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = Check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    private static void CheckText(List<string> failures, string name, string text, string advice)
    {
        if (string.IsNullOrWhiteSpace(text)) failures.Add(Option(name) + " is missing or blank; " + advice);
        else if (text.Trim().Length != text.Length) failures.Add(Option(name) + " starts or ends with white space; remove it.");
    }

    private static string Option(string name) => nameof(StorageGridTenantOptions) + "." + name;

    private static string? CheckAddress(Uri? address)
    {
        if (address is null) return "is missing; set the https address of an admin node.";
        if (!address.IsAbsoluteUri) return "is relative; set an absolute https address.";
        if (address.UserInfo.Length > 0) return "holds a user name or password; they belong into " + nameof(StorageGridTenantOptions.UserName) + " and " + nameof(StorageGridTenantOptions.Password) + ".";
        if (address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0) return "has a path, a query or a fragment; set scheme, host and port only.";
        if (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) return null;
        return "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200) + "; it must be https, or http on a loopback address.";
    }
}
