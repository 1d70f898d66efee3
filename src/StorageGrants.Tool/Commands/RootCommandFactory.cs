using System.CommandLine;
using System.CommandLine.Help;

namespace StorageGrants.Tool.Commands;

/// <summary>The commands of the tool.</summary>
internal static class RootCommandFactory
{
    public const string ToolName = "storagegrants";
    public const string DebugOption = "--debug";

    public static Command Create(ToolHost host)
    {
        // No RootCommand: that would call the tool by the name of its assembly in every help page.
        var root = new Command(ToolName, "Access control of object storage: finds grants that are too wide, refused or without effect.");
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        root.Options.Add(new Option<bool>(DebugOption) { Description = "Show the trace of an unexpected failure.", Recursive = true });
        root.Subcommands.Add(LintCommand.Create(host));
        root.Subcommands.Add(SchemaCommand.Create(host));
        return root;
    }
}
