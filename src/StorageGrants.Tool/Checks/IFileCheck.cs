using System.Collections.Generic;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>A check of one file. Used by several threads at once.</summary>
internal interface IFileCheck
{
    /// <summary>What a relevant file has, for the summary: <c>with grants</c>.</summary>
    string Relevance { get; }

    /// <summary>Every rule that may report, in a fixed order.</summary>
    IReadOnlyList<RuleDescriptor> Rules { get; }

    FileReport Check(InputFile file, string text);

    /// <summary>What can only be told when all files were checked, such as suppressions that none of them needed.</summary>
    IEnumerable<FileReport> Finish() => [];
}
