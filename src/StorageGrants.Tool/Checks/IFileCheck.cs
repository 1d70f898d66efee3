using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>A check of one file. Used by several threads at once.</summary>
internal interface IFileCheck
{
    /// <summary>What a relevant file has, for the summary: <c>with grants</c>.</summary>
    string Relevance { get; }

    FileReport Check(InputFile file, string text);
}
