using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Entente.Coding;
using Entente.Sources;

namespace Entente.Cli.Reading;

/// <summary>What became of one input.</summary>
/// <param name="Incoming">The input.</param>
/// <param name="Report">Its report; null where it holds no article, or reading it failed.</param>
/// <param name="Failure">Why the engine failed on it.</param>
internal sealed record Outcome(Incoming Incoming, Report? Report = null, Exception? Failure = null);

/// <summary>Reads articles on all cores and hands the reports on in the order of the inputs; only a few are held at a time.</summary>
internal static class ParallelReading
{
    private const int AheadOfEachWorker = 4;

    public static async IAsyncEnumerable<Outcome> ReadAsync(
        IEnumerable<Incoming> inputs, Func<Article, Report> read, int workers, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler;
        var queue = Channel.CreateBounded<Task<Outcome>>(new BoundedChannelOptions(workers * AheadOfEachWorker) { SingleReader = true, SingleWriter = true });
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var feeding = Task.Run(() => FeedAsync(abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var pending in queue.Reader.ReadAllAsync(stop))
                yield return await pending;
        }
        finally
        {
            await abandoned.CancelAsync();    // where the consumer left before the end
            await feeding;
        }

        async Task FeedAsync(CancellationToken until)
        {
            try
            {
                foreach (var incoming in inputs)
                    await queue.Writer.WriteAsync(Task.Factory.StartNew(() => Read(incoming), until, TaskCreationOptions.None, scheduler), until);
                queue.Writer.Complete();
            }
            catch (Exception failure)
            {
                queue.Writer.Complete(failure);
            }
        }

        Outcome Read(Incoming incoming)
        {
            try
            {
                return incoming is Arrived { Article: var article } ? new(incoming, read(article)) : new(incoming);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return new(incoming, Failure: failure);    // one article that the engine cannot bear is no reason to lose the others
            }
        }
    }
}
