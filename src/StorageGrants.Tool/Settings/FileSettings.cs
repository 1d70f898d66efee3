using System;
using System.Collections.Generic;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Settings;

/// <summary>What the command line and the settings of a file decide about it; the same for every file that has no settings.</summary>
internal sealed class FileSettings(Func<string, string?> settings, IReadOnlyList<RoleCatalog> catalogs, LintOptions options)
{
    public SeveritySettings Severities { get; } = new(settings);

    public GrantFileLinter Linter { get; } = new(catalogs, options.RuleOptions(settings));
}
