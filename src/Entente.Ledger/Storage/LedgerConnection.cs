using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;

namespace Entente.Ledger.Storage;

/// <summary>How far a ledger may grow and how long it waits for others; tests bring a full disk and a lock about with it.</summary>
/// <param name="Pages">The most pages the file may have, null for as many as the disk holds.</param>
/// <param name="Wait">How many seconds to wait for another program.</param>
internal sealed record LedgerLimits(int? Pages, int Wait)
{
    public static LedgerLimits None { get; } = new(Pages: null, Wait: 10);
}

/// <summary>An open SQLite file with the ledger's tables. SQLite's faults become sentences here.</summary>
internal sealed class LedgerConnection : IAsyncDisposable
{
    private readonly DataConnection data;

    private LedgerConnection(string path, DataConnection data) => (Path, this.data) = (path, data);

    public string Path { get; }

    public static async Task<LedgerConnection> OpenAsync(string path, bool create, LedgerLimits limits, CancellationToken stop)
    {
        if (Directory.Exists(path))
            throw new LedgerException($"{path} is a folder, no ledger; give a file.");
        if (!create && !File.Exists(path))
            throw new LedgerException($"There is no ledger at {path}; `entente read` writes one, --ledger names another.");
        var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = limits.Wait,
            Pooling = false,    // so that closing the ledger closes the file and folds its journal in
        }.ToString());
        try
        {
            await sqlite.OpenAsync(stop);
            Schema.Prepare(sqlite, path, limits);
            var options = new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), sqlite, disposeConnection: true);
            return new(path, new DataConnection(options));
        }
        catch (Exception failure)
        {
            await sqlite.DisposeAsync();
            if (failure is SqliteException known)
                throw Explained(path, known);
            throw;
        }
    }

    /// <summary>Runs something on the data, and tells in words what goes wrong.</summary>
    public async Task<T> GuardAsync<T>(Func<DataConnection, Task<T>> run)
    {
        try
        {
            return await run(data);
        }
        catch (SqliteException failure)
        {
            throw Explained(Path, failure);
        }
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    // https://www.sqlite.org/rescode.html
    private static LedgerException Explained(string path, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            5 or 6 => $"{path} is in use by another program; try again when it is done, or name another ledger with --ledger.",
            8 => $"{path} may not be written; change its permissions, or name another ledger with --ledger.",
            10 => $"The disk failed under {path} ({failure.Message}); what was in it is whole.",
            11 => $"{path} is damaged; restore it from a copy, or name another ledger with --ledger and read the articles again.",
            13 => $"The disk is full: {path} cannot grow. What was in it is whole; make room and run the same command again.",
            14 => $"{path} cannot be opened; see that its folder is there and may be written.",
            26 => $"{path} is no ledger but another kind of file; name another with --ledger.",
            19 => $"The report breaks a rule of the ledger ({failure.Message}); nothing of it was kept.",
            _ => $"{path}: {failure.Message}",
        },
        failure);
}
