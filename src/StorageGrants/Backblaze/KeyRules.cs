using System;
using System.Collections.Generic;
using System.Globalization;

namespace StorageGrants.Backblaze;

// What the service refuses of a new key whatever the account (docs/vendors/backblaze-api.md). Capabilities that this
// version does not know pass, since the list grows.
internal sealed class KeyRules
{
    private const int LongestName = 100;
    private const long LongestDuration = (1000L * 24 * 60 * 60) - 1;

    private readonly List<string> _failures = new();

    public KeyRules Name(string name)
    {
        var isPlain = true;
        foreach (var c in name) isPlain &= c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        if (name.Length is < 1 or > LongestName) Fail("KeyName has " + name.Length + " characters; accepted are 1 to " + LongestName + ".");
        else if (!isPlain) Fail("KeyName is '" + ResponseText.OneLine(name, LongestName) + "'; accepted are the letters A to Z and a to z, digits and hyphens.");
        return this;
    }

    public KeyRules Duration(long? seconds)
    {
        if (seconds is < 1 or > LongestDuration)
        {
            Fail(string.Format(
                CultureInfo.InvariantCulture,
                "ValidDurationInSeconds is {0}; accepted are 1 to {1:N0}, which is less than 1000 days, or nothing for a key that does not expire.",
                seconds,
                LongestDuration));
        }

        return this;
    }

    public KeyRules Bucket(string? id)
    {
        if (id is not null && string.IsNullOrWhiteSpace(id)) Fail("BucketId is blank; leave it out for a key to all buckets.");
        return this;
    }

    public KeyRules Buckets(IReadOnlyList<string>? ids)
    {
        if (ids is null) return this;
        if (ids.Count == 0) Fail("BucketIds is empty; name the buckets, or leave it out for a key to all buckets.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (string.IsNullOrWhiteSpace(id)) Fail("BucketIds holds a blank id.");
            else if (!seen.Add(id)) Fail("BucketIds names '" + ResponseText.OneLine(id, LongestName) + "' twice.");
        }

        return this;
    }

    public KeyRules Capabilities(IReadOnlyList<OpenEnum<Capability>> capabilities, bool hasBuckets, bool hasPrefix)
    {
        if (capabilities.Count == 0) Fail("Capabilities is empty; name one at least.");
        foreach (var capability in capabilities)
        {
            if (!capability.TryGetKnown(out var known)) CheckUnknown(capability.WireText);
            else if (known is Capability.ListKeys or Capability.WriteKeys or Capability.DeleteKeys && (hasBuckets || hasPrefix))
                Fail("Capabilities has " + capability + ", which a key restricted to buckets or a prefix cannot have.");
            else if (known is Capability.DeleteBuckets && hasBuckets)
                Fail("Capabilities has " + capability + ", which a key restricted to buckets cannot have.");
        }

        return this;
    }

    public void Require()
    {
        if (_failures.Count > 0) throw new ArgumentException(string.Join(" ", _failures), "request");
    }

    private void CheckUnknown(string text)
    {
        if (text.Length == 0)
        {
            Fail("Capabilities holds an empty name.");
            return;
        }

        if (text == "all")
        {
            Fail("Capabilities has 'all', which is no capability of an application key; name each.");
            return;
        }

        if (CapabilityNames.InOtherCase(text) is { } known)
            Fail("Capabilities has '" + ResponseText.OneLine(text, LongestName) + "'; upper and lower case count: it is '" + known + "'.");
    }

    private void Fail(string failure) => _failures.Add(failure);
}
