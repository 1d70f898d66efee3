using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Access.Roles;
using StorageGrants.Tool.Commands;

namespace StorageGrants.Tool;

/// <summary>The tool as a function: command line in, exit code out, nothing thrown.</summary>
public static class StorageGrantsTool
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments after the name of the program.</param>
    /// <param name="host">Streams, working directory and environment.</param>
    /// <param name="cancellationToken">Stops the run, as Ctrl+C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="args"/> or <paramref name="host"/> is null.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(host);

        int code;
        try
        {
            code = await InvokeAsync(args, host, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            code = ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            WriteFailure(exception, args, host);
            code = ExitCode.Unreadable;
        }

        if (code == ExitCode.Cancelled)
            host.Error.WriteLine("storagegrants: interrupted");
        return Flush(host.Output) && Flush(host.Error) ? code : Math.Max(code, ExitCode.Unreadable);
    }

    private static Task<int> InvokeAsync(IReadOnlyList<string> args, ToolHost host, CancellationToken cancellationToken)
    {
        // The catalogue that linting cannot do without is read while the command line is.
        if (args is [LintCommand.Name, ..])
            _ = Task.Run(static () => RoleCatalog.Tigris, CancellationToken.None);

        // A path such as @scope/keys.json is a path, not the name of a file with more arguments.
        var parsed = RootCommandFactory.Create(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
                host.Error.WriteLine("storagegrants: " + message);
            host.Error.WriteLine("Run '" + CommandPath(parsed) + " --help' for what is accepted.");
            return Task.FromResult(ExitCode.Usage);
        }

        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = host.Output,
            Error = host.Error,
            // Reading from a pipe cannot be interrupted; after this long the process ends all the same.
            ProcessTerminationTimeout = TimeSpan.FromMilliseconds(500),
        };
        return parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = parsed.CommandResult; result is System.CommandLine.Parsing.CommandResult command; result = result.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    private static void WriteFailure(Exception exception, IReadOnlyList<string> args, ToolHost host)
    {
        if (args.Contains(RootCommandFactory.DebugOption))
            host.Error.WriteLine(exception);
        else
            host.Error.WriteLine("storagegrants: " + Output.PrintableText.OneLine(exception.Message) + " (" + exception.GetType().Name + "; run with --debug for the trace)");
    }

    private static bool Flush(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
