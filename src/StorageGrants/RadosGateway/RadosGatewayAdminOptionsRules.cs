using System;
using System.Collections.Generic;

namespace StorageGrants.RadosGateway;

// What valid options are, for constructors and for the validation at start alike.
internal static class RadosGatewayAdminOptionsRules
{
    private const int MaxResponseBytes = 1024 * 1024 * 1024;

    public static IReadOnlyList<string> Check(RadosGatewayAdminOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.AccessKeyId))
            failures.Add(Option(nameof(options.AccessKeyId)) + " is missing or blank; set the access key of a user with caps.");
        else if (!All(options.AccessKeyId, static c => c is > ' ' and < '\x7f' and not '/' and not ','))
            failures.Add(Option(nameof(options.AccessKeyId)) + " holds white space, a slash, a comma or another character that no signature can name.");
        if (options.SecretAccessKey is null || options.SecretAccessKey.IsBlank)
            failures.Add(Option(nameof(options.SecretAccessKey)) + " is missing or blank; set the secret of the access key.");
        else if (options.SecretAccessKey.IsPadded)
            failures.Add(Option(nameof(options.SecretAccessKey)) + " starts or ends with white space, such as the line break of a file; remove it.");
        if (CheckAddress(options) is { } problem) failures.Add(Option(nameof(options.BaseAddress)) + " " + problem);
        CheckName(failures, nameof(options.AdminEntry), options.AdminEntry, "admin");
        CheckName(failures, nameof(options.Region), options.Region, "default");
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            failures.Add(Option(nameof(options.Timeout)) + " is " + timeout + "; it must be more than zero and at most 24 days, or infinite.");
        if (options.MaxResponseBytes is < 1 or > MaxResponseBytes)
            failures.Add(Option(nameof(options.MaxResponseBytes)) + " is " + options.MaxResponseBytes + "; accepted are 1 to " + MaxResponseBytes + ".");
        if (options.Retry is null) failures.Add(Option(nameof(options.Retry)) + " is null; set MaxRetries to 0 to turn repeating off.");
        else failures.AddRange(options.Retry.Check(Option(nameof(options.Retry))));
        if (options.TimeProvider is null) failures.Add(Option(nameof(options.TimeProvider)) + " is null; leave it unset for the system clock.");
        return failures;
    }

    public static RadosGatewayAdminOptions Require(RadosGatewayAdminOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = Check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    private static string Option(string name) => nameof(RadosGatewayAdminOptions) + "." + name;

    private static void CheckName(List<string> failures, string option, string? value, string usual)
    {
        if (string.IsNullOrEmpty(value))
            failures.Add(Option(option) + " is missing; leave it unset for '" + usual + "'.");
        else if (!All(value!, static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            failures.Add(Option(option) + " is '" + ResponseText.OneLine(value!, 100) + "'; accepted are letters, digits, hyphens and underscores.");
    }

    private static string? CheckAddress(RadosGatewayAdminOptions options)
    {
        if (options.BaseAddress is not { } address) return "is missing; set where the gateway answers.";
        if (!address.IsAbsoluteUri) return "is relative; set an absolute https address.";
        if (address.UserInfo.Length > 0) return "holds a user name or password; requests are signed with the access key.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0) return "has a query or a fragment; set scheme, host and port only.";
        if (address.AbsolutePath != "/") return "has a path; set it as AdminEntry.";
        if (address.Scheme == "https" || (address.Scheme == "http" && (address.IsLoopback || options.AllowPlainHttp))) return null;
        return "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200)
            + "; it must be https, or http on a loopback address, or http anywhere with AllowPlainHttp.";
    }

    private static bool All(string text, Func<char, bool> isAccepted)
    {
        foreach (var c in text)
        {
            if (!isAccepted(c)) return false;
        }

        return true;
    }
}
