using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Tool.Commands;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Checks;

/// <summary>Finds the inputs, checks them side by side and puts the results into a fixed order.</summary>
internal sealed class CheckRun
{
    private readonly CheckSettings _settings;
    private readonly ToolHost _host;
    private readonly IFileCheck _check;

    public CheckRun(CheckSettings settings, ToolHost host, IFileCheck check)
    {
        _settings = settings;
        _host = host;
        _check = check;
    }

    /// <param name="problem">Takes what could not be found, before any file is read.</param>
    /// <param name="report">Takes what came out of each file, in the order of the files, by one thread at a time.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public void Run(Action<InputProblem> problem, Action<FileReport> report, CancellationToken cancellationToken)
    {
        var finder = new FileFinder(_host.CurrentDirectory, cancellationToken);
        var readsStandardInput = false;
        foreach (var path in _settings.Paths)
        {
            if (path == InputFile.StandardInput)
                readsStandardInput = true;
            else
                finder.Add(path);
        }

        var files = finder.Files;
        if (readsStandardInput)
            files.Insert(0, new InputFile(_settings.StandardInputPath, null) { IsNamed = true });
        finder.Problems.ForEach(problem);
        cancellationToken.ThrowIfCancellationRequested();
        if (files.Count == 1)
            report(Check(files[0]));
        else
            Check(files, new InOrder(files.Count, report, cancellationToken), cancellationToken);
        foreach (var last in _check.Finish())
            report(last);
    }

    // Each thread takes the next file, so that little waits for the one before it.
    private void Check(List<InputFile> files, InOrder reports, CancellationToken cancellationToken)
    {
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, Math.Min(files.Count, Environment.ProcessorCount), options, (_, loop) =>
            {
                for (int i; !loop.ShouldExitCurrentIteration && (i = Interlocked.Increment(ref next)) < files.Count;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reports.Put(i, Check(files[i]));
                }
            });
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private FileReport Check(InputFile file)
    {
        try
        {
            var content = file.FullPath is { } path ? FileText.Read(path) : ReadStandardInput();
            return content.Text is { } text
                ? _check.Check(file, text)
                : FileReport.Unreadable(file, new InputProblem(file.DisplayPath, content.Problem!));
        }
        catch (Exception exception) when (!_settings.Debug)
        {
            return FileReport.Unreadable(file, new InputProblem(file.DisplayPath, "The check failed with " + exception.GetType().Name + ": " + PrintableText.OneLine(exception.Message) + "; run with --debug for the trace"));
        }
    }

    private FileText ReadStandardInput()
    {
        try
        {
            using var stream = _host.Input();
            return FileText.Read(stream, 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileText(null, FileText.Explain(exception, "standard input"));
        }
    }
}
