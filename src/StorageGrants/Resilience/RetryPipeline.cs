using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using StorageGrants.Http;

namespace StorageGrants;

// Repeats a call whose first attempt failed. A call that succeeds at once never comes here.
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<ApiOperation> s_operation = new("StorageGrants.Operation");

    private readonly RetryOptions _options;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    public RetryPipeline(RetryOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _options = options;
        _logger = logger;
        if (options.MaxRetries == 0)
        {
            _pipeline = ResiliencePipeline.Empty;
            return;
        }

        _pipeline = new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Exception is StorageGrantsException failure && Allows(failure)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Asked(arguments.Outcome.Exception)),
            OnRetry = Report,
        }).Build();
    }

    public bool Allows(StorageGrantsException failure) =>
        _options.MaxRetries > 0 && failure.Repetition is { IsAllowed: true } repetition && !(repetition.After > _options.MaxDelay);

    /// <summary>Repeats until an attempt succeeds or fails for good; the first attempt was made already.</summary>
    public async Task<TResult> RepeatAsync<TResult>(
        ApiOperation operation,
        StorageGrantsException first,
        Func<int, ValueTask<TResult>> attempt,
        CancellationToken callerToken,
        CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(s_operation, operation);
            var attempts = new Attempts<TResult>(first, attempt);
            var outcome = await _pipeline.ExecuteOutcomeAsync(static (_, attempts) => attempts.NextAsync(), context, attempts).ConfigureAwait(false);
            if (outcome.Exception is null) return outcome.Result!;

            if (outcome.Exception is OperationCanceledException && callerToken.IsCancellationRequested)
                throw new OperationCanceledException("The call was cancelled.", outcome.Exception, callerToken);

            // When the time for the whole call runs out while waiting, what failed last says more than that.
            var failure = outcome.Exception is OperationCanceledException ? attempts.LastFailure : outcome.Exception;
            ExceptionDispatchInfo.Capture(failure).Throw();
            throw failure;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static TimeSpan? Asked(Exception? failure) =>
        failure is StorageGrantsException { Repetition.After: { } after } && after > TimeSpan.Zero ? after : null;

    private ValueTask Report(OnRetryArguments<object> arguments)
    {
        if (arguments.Context.Properties.TryGetValue(s_operation, out var operation))
        {
            CallLog.Repeating(
                _logger,
                operation.Method.Method,
                operation.RouteTemplate,
                ErrorType.Of(arguments.Outcome.Exception!),
                arguments.AttemptNumber + 2,
                (long)arguments.RetryDelay.TotalMilliseconds);
        }

        return default;
    }

    private sealed class Attempts<TResult>(StorageGrantsException first, Func<int, ValueTask<TResult>> attempt)
    {
        private int _made;

        public Exception LastFailure { get; private set; } = first;

        public async ValueTask<Outcome<TResult>> NextAsync()
        {
            if (_made++ == 0) return Outcome.FromException<TResult>(LastFailure);
            try
            {
                return Outcome.FromResult(await attempt(_made - 1).ConfigureAwait(false));
            }
            catch (Exception e)
            {
                LastFailure = e;
                return Outcome.FromException<TResult>(e);
            }
        }
    }
}
