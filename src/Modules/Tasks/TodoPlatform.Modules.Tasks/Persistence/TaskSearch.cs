using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>A comment that was found, and where it stands.</summary>
internal sealed record FoundComment(Comment Comment, TaskItem Task);

/// <summary>The full-text and trigram indexes.</summary>
internal static class TaskSearch
{
    /// <summary>So many of the tasks (comments) that match, the latest changed ones, are ranked: a word that is everywhere must not cost what all of them cost.</summary>
    public const int Ranked = 1000;

    /// <summary>So many characters of a text are compared trigram by trigram without an index.</summary>
    public const int Compared = 4000;

    /// <summary>So many words that may have been meant are looked up, those of the first words of a text; the other ones must be right.</summary>
    private const int MostGuesses = 6000;

    /// <summary>Shorter corrected beginnings are beginnings of too much.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>PostgreSQL knows no text with U+0000, so nothing can have it.</summary>
    public static bool CanBeAsked(string? text) => text?.Contains('\0', StringComparison.Ordinal) != true;

    /// <summary>The tasks that meet a condition, all of it in the one statement that reads them.</summary>
    public static IQueryable<TaskItem> Search(this TasksDbContext db, FilterSql condition) =>
        condition.Statement is { } statement ? db.Tasks.FromSqlRaw(statement, condition.Parameters) : db.Tasks;

    /// <summary>
    /// Until the transaction ends, each statement is planned for its values. A plan that is kept for all of them is right for words that are in much and reads everything
    /// for one that is in little, or the other way round; planning costs less than a millisecond.
    /// Nor is any compiled, which takes a fifth of a second, because PostgreSQL expects more of these than there is; and none goes through the tasks of all users.
    /// </summary>
    public static async Task<IAsyncDisposable> PlanForValuesAsync(this TasksDbContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off; SET LOCAL enable_seqscan = off", cancellationToken);
        return transaction;
    }

    /// <summary>Ways to look for a text, the strictest first. A further one is worth trying only when those before it found nothing. As long as they are enumerated, <see cref="PlanForValuesAsync"/> holds.</summary>
    /// <param name="everywhere">Also in comments and names of projects.</param>
    public static async IAsyncEnumerable<SearchWords> WaysAsync(this TasksDbContext db, string text, bool everywhere, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var transaction = await db.PlanForValuesAsync(cancellationToken);
        yield return new SearchWords(text, Spelling.AsTyped, []);
        List<string> words = [.. TextWords.Of(text).Where(word => word.Any(char.IsLetterOrDigit))];
        if (words.Count == 0)
        {
            yield break; // marks alone: everything would be read to find nothing
        }

        var common = await db.CommonWordsAsync(cancellationToken);
        if (await db.CorrectAsync(text, words, common, everywhere, cancellationToken) is { } corrected)
        {
            yield return corrected;
        }

        yield return new SearchWords(text, Spelling.Similar, []) { OnlyLatest = common.HaveMostOf(words) };
    }

    /// <summary>The user's tasks that a search finds, open ones first, then by rank: words in the title weigh more than those in labels, and these more than those in the description.</summary>
    public static async Task<List<TaskItem>> RankAsync(this TasksDbContext db, SearchWords search, int limit, CancellationToken cancellationToken)
    {
        var ids = await (search.Spelling switch
        {
            Spelling.AsTyped => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, ts_rank_cd(search, tasks.prefix_query({search.Text})) AS rank
                    FROM tasks.tasks
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND search @@ tasks.prefix_query({search.Text})
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                ORDER BY c.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            Spelling.Corrected => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, ts_rank_cd(search, {search.Query}::tsquery) AS rank
                    FROM tasks.tasks
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND search @@ {search.Query}::tsquery
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                ORDER BY c.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            _ when search.OnlyLatest => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, title, left(title || ' ' || array_to_string(labels, ' ') || ' ' || coalesce(description, ''), {Compared}) AS text
                    FROM tasks.tasks WHERE user_id = {db.UserId} AND deleted_at IS NULL ORDER BY updated_at DESC LIMIT {Ranked}) c
                WHERE {search.Text} <% c.text OR {search.Text} <<% c.text
                ORDER BY c.status <> 'open', word_similarity({search.Text}, c.title) + word_similarity({search.Text}, c.text) DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            _ => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, word_similarity({search.Text}, title) + word_similarity({search.Text}, title || ' ' || tasks.words(labels) || ' ' || coalesce(description, '')) AS rank
                    FROM tasks.tasks
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL
                        AND ({search.Text} <% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, ''))
                            OR {search.Text} <<% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, '')))
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                ORDER BY c.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
        }).ToListAsync(cancellationToken);
        var found = await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Comments likewise, those of open tasks first; none of a deleted task.</summary>
    public static async Task<List<FoundComment>> RankCommentsAsync(this TasksDbContext db, SearchWords search, int limit, CancellationToken cancellationToken)
    {
        var ids = await (search.Spelling switch
        {
            Spelling.AsTyped => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, task_id, updated_at, ts_rank_cd(search, tasks.prefix_query({search.Text})) AS rank
                    FROM tasks.comments
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND search @@ tasks.prefix_query({search.Text})
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                JOIN tasks.tasks t ON t.id = c.task_id AND t.deleted_at IS NULL
                ORDER BY t.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            Spelling.Corrected => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, task_id, updated_at, ts_rank_cd(search, {search.Query}::tsquery) AS rank
                    FROM tasks.comments
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND search @@ {search.Query}::tsquery
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                JOIN tasks.tasks t ON t.id = c.task_id AND t.deleted_at IS NULL
                ORDER BY t.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            _ when search.OnlyLatest => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, task_id, updated_at, left(text, {Compared}) AS text FROM tasks.comments WHERE user_id = {db.UserId} AND deleted_at IS NULL ORDER BY updated_at DESC LIMIT {Ranked}) c
                JOIN tasks.tasks t ON t.id = c.task_id AND t.deleted_at IS NULL
                WHERE {search.Text} <% c.text OR {search.Text} <<% c.text
                ORDER BY t.status <> 'open', word_similarity({search.Text}, c.text) DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
            _ => db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, task_id, updated_at, word_similarity({search.Text}, text) AS rank
                    FROM tasks.comments
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND ({search.Text} <% text OR {search.Text} <<% text)
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                JOIN tasks.tasks t ON t.id = c.task_id AND t.deleted_at IS NULL
                ORDER BY t.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """),
        }).ToListAsync(cancellationToken);
        var found = await db.Comments.AsNoTracking().Where(comment => ids.Contains(comment.Id))
            .Join(db.Tasks.AsNoTracking(), comment => comment.TaskId, task => task.Id, (comment, task) => new FoundComment(comment, task))
            .ToDictionaryAsync(pair => pair.Comment.Id, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Projects likewise by name, in their order.</summary>
    public static IQueryable<Project> SearchProjects(this TasksDbContext db, SearchWords search) => search.Spelling switch
    {
        Spelling.AsTyped => db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE search @@ tasks.prefix_query({search.Text})"),
        Spelling.Corrected => db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE search @@ {search.Query}::tsquery"),
        _ => db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE {search.Text} <% name OR {search.Text} <<% name"),
    };

    /// <summary>For each word what the user's texts have of it and of the words that one slip makes of it; null where a word has nothing, or nothing but itself.</summary>
    private static async Task<SearchWords?> CorrectAsync(this TasksDbContext db, string text, List<string> words, CommonWords common, bool everywhere, CancellationToken cancellationToken)
    {
        var guesses = new Dictionary<string, IReadOnlyCollection<string>>();
        var left = MostGuesses;
        foreach (var word in words.Distinct())
        {
            var meant = Typos.Of(word);
            guesses[word] = meant.Count <= left ? meant : [];
            left -= guesses[word].Count;
        }

        var last = words[^1];
        var typed = words.Select(word => new SearchTerm(word, Begins: false)).Append(new SearchTerm(last, Begins: true));
        var known = await db.KnownAsync([.. typed, .. guesses.Values.SelectMany(meant => meant).Select(word => new SearchTerm(word, Begins: false))], common, everywhere, cancellationToken);
        var corrected = words.Select((word, i) => TermsOf(word, i == words.Count - 1)).ToList();
        if (corrected[^1].Count == 0)
        {
            SearchTerm[] beginnings = [.. guesses[last].Where(word => word.Length >= ShortestBeginning).Select(word => new SearchTerm(word, Begins: true))];
            known = await db.KnownAsync(beginnings, common, everywhere, cancellationToken);
            corrected[^1] = [.. beginnings.Where(known.Contains)];
        }

        return corrected.TrueForAll(terms => terms.Count > 0) && corrected.Zip(words).Any(pair => pair.First.Any(term => term.Word != pair.Second))
            ? new SearchWords(text, Spelling.Corrected, corrected)
            : null;

        IReadOnlyList<SearchTerm> TermsOf(string word, bool isLast)
        {
            SearchTerm[] terms = [new(word, Begins: false), .. guesses[word].Select(meant => new SearchTerm(meant, Begins: false)), .. isLast ? [new SearchTerm(word, Begins: true)] : Array.Empty<SearchTerm>()];
            return [.. terms.Where(known.Contains)];
        }
    }

    /// <summary>Those that the user's texts have. Of each, one look into the index; but where a word is in much, that would name all of it to show that there is one, so each of these is a question of its own, planned for its word.</summary>
    /// <remarks>OFFSET 0 keeps PostgreSQL from looking for the user first: it would compare each word with each task of an account of a thousand (0.3 s).</remarks>
    private static async Task<HashSet<SearchTerm>> KnownAsync(this TasksDbContext db, IReadOnlyCollection<SearchTerm> terms, CommonWords common, bool everywhere, CancellationToken cancellationToken)
    {
        var byShare = terms.ToLookup(common.Contain, term => term.Query);
        var queries = byShare[false].Distinct().ToArray();
        var known = (await (everywhere
            ? db.Database.SqlQuery<string>($"""
                SELECT word AS "Value" FROM unnest({queries}) word WHERE EXISTS (SELECT FROM (SELECT user_id, deleted_at FROM tasks.tasks WHERE search @@ word::tsquery OFFSET 0) t WHERE t.user_id = {db.UserId} AND t.deleted_at IS NULL)
                UNION
                SELECT word FROM unnest({queries}) word WHERE EXISTS (SELECT FROM (SELECT user_id FROM tasks.comments WHERE deleted_at IS NULL AND search @@ word::tsquery OFFSET 0) c WHERE c.user_id = {db.UserId})
                UNION
                SELECT word FROM unnest({queries}) word WHERE EXISTS (SELECT FROM tasks.projects p WHERE p.user_id = {db.UserId} AND p.deleted_at IS NULL AND p.search @@ word::tsquery)
                """)
            : db.Database.SqlQuery<string>($"""
                SELECT word AS "Value" FROM unnest({queries}) word WHERE EXISTS (SELECT FROM (SELECT user_id, deleted_at FROM tasks.tasks WHERE search @@ word::tsquery OFFSET 0) t WHERE t.user_id = {db.UserId} AND t.deleted_at IS NULL)
                """)).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var query in byShare[true].Distinct())
        {
            if (await db.IsKnownAsync(query, everywhere, cancellationToken))
            {
                known.Add(query);
            }
        }

        return [.. terms.Where(term => known.Contains(term.Query))];
    }

    private static Task<bool> IsKnownAsync(this TasksDbContext db, string query, bool everywhere, CancellationToken cancellationToken) => db.Database.SqlQuery<bool>($"""
        SELECT EXISTS (SELECT FROM tasks.tasks t WHERE t.user_id = {db.UserId} AND t.deleted_at IS NULL AND t.search @@ {query}::tsquery)
            OR ({everywhere} AND EXISTS (SELECT FROM tasks.comments c WHERE c.user_id = {db.UserId} AND c.deleted_at IS NULL AND c.search @@ {query}::tsquery))
            OR ({everywhere} AND EXISTS (SELECT FROM tasks.projects p WHERE p.user_id = {db.UserId} AND p.deleted_at IS NULL AND p.search @@ {query}::tsquery)) AS "Value"
        """).SingleAsync(cancellationToken);

    /// <summary>What PostgreSQL counted when it last looked at the tables, of all users. So that the words of others decide how something is looked for, but never what a word finds.</summary>
    private static async Task<CommonWords> CommonWordsAsync(this TasksDbContext db, CancellationToken cancellationToken) => new(await db.Database.SqlQuery<CommonWord>($"""
        SELECT common.word AS "Word", common.share AS "Share"
        FROM pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS common (word, share)
        WHERE s.schemaname = 'tasks' AND s.tablename IN ('tasks', 'comments') AND s.attname = 'search' AND common.word IS NOT NULL
        """).ToListAsync(cancellationToken));
}
