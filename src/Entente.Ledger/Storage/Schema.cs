using Microsoft.Data.Sqlite;

namespace Entente.Ledger.Storage;

/// <summary>The tables, and the version they have. A file of another program is left alone.</summary>
internal static class Schema
{
    /// <summary>The version written into <c>user_version</c>: it grows with every change of the tables.</summary>
    public const int Version = 1;

    // "Ente" in ASCII, so that `file` and others can tell a ledger from any other database.
    private const int ApplicationId = 0x456E7465;

    private const string Tables = """
        CREATE TABLE documents (
            document INTEGER PRIMARY KEY, id TEXT NOT NULL, text_hash TEXT NOT NULL,
            UNIQUE (id, text_hash)) STRICT;
        CREATE TABLE reports (
            report INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, reading TEXT NOT NULL, engine TEXT NOT NULL, read_at TEXT NOT NULL,
            source TEXT, title TEXT, published TEXT, url TEXT, language TEXT, superseded_by INTEGER REFERENCES reports, json TEXT NOT NULL,
            UNIQUE (document, reading)) STRICT;
        CREATE INDEX reports_standing ON reports (document) WHERE superseded_by IS NULL;
        CREATE TABLE records (
            id TEXT NOT NULL, report INTEGER NOT NULL REFERENCES reports, kind TEXT NOT NULL,
            PRIMARY KEY (id, report)) STRICT, WITHOUT ROWID;
        CREATE TABLE actors (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, code TEXT, country TEXT, role TEXT,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX actors_country ON actors (country);
        CREATE TABLE events (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, ordinal INTEGER NOT NULL, type TEXT NOT NULL, plover_type TEXT NOT NULL, mode TEXT, modality TEXT NOT NULL,
            date TEXT, date_precision TEXT NOT NULL, first_day TEXT, last_day TEXT, tone REAL NOT NULL, said_by TEXT, agreement TEXT, place TEXT, country TEXT, confidence REAL NOT NULL,
            sentence TEXT NOT NULL,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX events_type ON events (type, first_day);
        CREATE TABLE event_actors (
            report INTEGER NOT NULL REFERENCES reports, event TEXT NOT NULL, side TEXT NOT NULL, ordinal INTEGER NOT NULL, actor TEXT NOT NULL, code TEXT, country TEXT,
            PRIMARY KEY (report, event, side, ordinal)) STRICT, WITHOUT ROWID;
        CREATE INDEX event_actors_country ON event_actors (country, side);
        CREATE TABLE agreements (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, signed TEXT, place TEXT, disclosure TEXT NOT NULL,
            confidence REAL NOT NULL,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE agreement_parties (
            report INTEGER NOT NULL REFERENCES reports, agreement TEXT NOT NULL, ordinal INTEGER NOT NULL, actor TEXT NOT NULL, code TEXT, country TEXT,
            PRIMARY KEY (report, agreement, ordinal)) STRICT, WITHOUT ROWID;
        CREATE INDEX agreement_parties_country ON agreement_parties (country);
        CREATE TABLE agreement_steps (
            report INTEGER NOT NULL REFERENCES reports, agreement TEXT NOT NULL, ordinal INTEGER NOT NULL, status TEXT NOT NULL, date TEXT, date_precision TEXT NOT NULL, party TEXT,
            PRIMARY KEY (report, agreement, ordinal)) STRICT, WITHOUT ROWID;
        CREATE TABLE provisions (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, agreement TEXT NOT NULL, kind TEXT NOT NULL, mutual INTEGER NOT NULL, summary TEXT NOT NULL, condition TEXT,
            certainty TEXT NOT NULL, said_by TEXT,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE claims (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, speaker TEXT, speaker_code TEXT, speaker_country TEXT, speaker_text TEXT NOT NULL, cue TEXT NOT NULL,
            content TEXT NOT NULL, polarity TEXT NOT NULL, certainty TEXT NOT NULL, via TEXT, direct INTEGER NOT NULL, confidence REAL NOT NULL,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX claims_speaker ON claims (speaker_country);
        CREATE TABLE reactions (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, actor TEXT NOT NULL, actor_code TEXT, actor_country TEXT, stance TEXT NOT NULL, toward TEXT, toward_text TEXT NOT NULL,
            confidence REAL NOT NULL,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX reactions_actor ON reactions (actor_country);
        CREATE TABLE flags (
            report INTEGER NOT NULL REFERENCES reports, id TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, why TEXT NOT NULL, suggestion TEXT,
            PRIMARY KEY (report, id)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Sees that the file is a ledger of this version; makes it one when it is new.</summary>
    /// <exception cref="LedgerException">It is another program's, or a newer version's.</exception>
    public static void Prepare(SqliteConnection connection, string path, LedgerLimits limits)
    {
        // In this order: the first statement that needs the file fails on one that is no database.
        Run(connection, $"PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = {limits.Wait * 1000};");
        if (Number(connection, "PRAGMA user_version") is 0)
        {
            if (Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
                throw new LedgerException($"{path} is a database of another program; name another ledger with --ledger.");
            Run(connection, "PRAGMA journal_mode = WAL;");
            using var transaction = connection.BeginTransaction();
            if (Number(connection, "PRAGMA user_version") is 0)    // another program may have been first
                Run(connection, $"{Tables}\nPRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
            transaction.Commit();
        }

        if (Number(connection, "PRAGMA application_id") is not ApplicationId)
            throw new LedgerException($"{path} is a database of another program; name another ledger with --ledger.");
        if (Number(connection, "PRAGMA user_version") is > Version and var newer)
            throw new LedgerException($"{path} was written by a newer version of Entente (tables {newer}, here {Version}); update Entente, or name another ledger with --ledger.");
        if (limits.Pages is { } pages)
            Run(connection, $"PRAGMA max_page_count = {pages};");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
