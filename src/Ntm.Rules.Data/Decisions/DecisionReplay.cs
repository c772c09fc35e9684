using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Data.Decisions;

/// <summary>Xem lại nhật ký. Makes the answers of a <see cref="DecisionLog"/> again and tells every difference. Nothing of a line is trusted: what cannot be read is a problem with its place, and the next line is read.</summary>
/// <example><code>
/// await foreach (ReplayedDecision decision in DecisionReplay.ReadAsync(File.OpenRead("decisions.jsonl"), "decisions.jsonl", book)) { … }
/// </code></example>
public static class DecisionReplay
{
    private const int MostRuns = 64;

    private static readonly string MostMib = (LogLines.MostBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);

    /// <summary>The lines in their order, each judged again when it is asked for; empty lines are passed over.</summary>
    /// <param name="log">The lines, UTF-8; closed at the end.</param>
    /// <param name="name">How problems name the log.</param>
    /// <param name="book">The book that judges again: the one that judged then, or another to see what it would change.</param>
    /// <param name="cancellation">Asks to stop, between lines.</param>
    public static IAsyncEnumerable<ReplayedDecision> ReadAsync(Stream log, string name, RuleBook book, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(book);
        return ReadEachAsync(log, name, book, cancellation);
    }

    private static async IAsyncEnumerable<ReplayedDecision> ReadEachAsync(Stream log, string name, RuleBook book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Dictionary<AssessmentOptions, AssessmentRun> runs = [];
        await using (log.ConfigureAwait(false))
        {
            await foreach (LogLine line in LogLines.ReadAsync(log, cancellation).ConfigureAwait(false))
            {
                if (!line.IsEmpty)
                {
                    var place = new SourceLocation(name, line.Number, 1, "");
                    yield return line.Utf8 is { } utf8 ? Replay(utf8, place, book, runs) : new ReplayedDecision(place, null, false, [], DecisionCodes.TooLong.At(place, MostMib));
                }
            }
        }
    }

    private static ReplayedDecision Replay(ReadOnlyMemory<byte> line, SourceLocation place, RuleBook book, Dictionary<AssessmentOptions, AssessmentRun> runs)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.GetProperty("kind").GetString() != DecisionLog.Kind || root.GetProperty("format").GetInt32() != DecisionLog.Format)
            {
                return new ReplayedDecision(place, null, false, [], DecisionCodes.OtherFormat.At(place));
            }

            AssessmentOptions options = DecisionContext.Read(root.GetProperty("options"));
            if (options.Set is { } set && book.Set(set) is null)
            {
                return new ReplayedDecision(place, null, false, [], DecisionCodes.NoSuchSet.At(place, CellFault.Show(set)));
            }

            AssessmentRun run = RunOf(options, book, runs);
            CommuneRecord commune = DecisionRecord.Read(root.GetProperty("commune"));
            using JsonDocument answer = AnswerOf(run.Assess(commune));
            ImmutableArray<ReplayDifference>.Builder differences = ImmutableArray.CreateBuilder<ReplayDifference>();
            Compare("", root.GetProperty("answer"), answer.RootElement.GetProperty("answer"), differences);
            string? hash = root.GetProperty("book").GetString();
            return new ReplayedDecision(place, commune, hash == book.ContentHash, differences.ToImmutable(), null) { BookHash = hash };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException or DivideByZeroException or IndexOutOfRangeException)
        {
            return new ReplayedDecision(place, null, false, [], DecisionCodes.Unreadable.At(place));
        }
    }

    /// <summary>A run holds the bound law; a log of a service has one for each day.</summary>
    private static AssessmentRun RunOf(AssessmentOptions options, RuleBook book, Dictionary<AssessmentOptions, AssessmentRun> runs)
    {
        if (runs.TryGetValue(options, out AssessmentRun? known))
        {
            return known;
        }

        if (runs.Count == MostRuns)
        {
            runs.Clear();
        }

        return runs[options] = book.StartRun(options);
    }

    private static JsonDocument AnswerOf(CommuneAssessment assessment)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            DecisionAnswer.Write(json, assessment);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray());
    }

    private static void Compare(string pointer, JsonElement? then, JsonElement? now, ImmutableArray<ReplayDifference>.Builder differences)
    {
        if (then is { ValueKind: JsonValueKind.Object } or null && now is { ValueKind: JsonValueKind.Object } or null && (then ?? now) is not null)
        {
            IEnumerable<string> keys = new[] { then, now }.OfType<JsonElement>().SelectMany(element => element.EnumerateObject()).Select(pair => pair.Name).Distinct(StringComparer.Ordinal);
            foreach (string key in keys)
            {
                Compare($"{pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", Member(then, key), Member(now, key), differences);
            }

            return;
        }

        if (then is null || now is null || !JsonElement.DeepEquals(then.Value, now.Value))
        {
            differences.Add(new ReplayDifference(pointer, Text(then), Text(now)));
        }
    }

    private static JsonElement? Member(JsonElement? owner, string key) => owner is { } element && element.TryGetProperty(key, out JsonElement member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : element?.GetRawText();
}

/// <summary>A line of a log, judged again.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Commune">The record; null where the line cannot be read.</param>
/// <param name="IsSameBook">Whether the book that judged then has the content of the one that judges again.</param>
/// <param name="Differences">What is another answer now; empty: the same one.</param>
/// <param name="Problem">Why the line cannot be judged; null where it can.</param>
public sealed record ReplayedDecision(SourceLocation Place, CommuneRecord? Commune, bool IsSameBook, ImmutableArray<ReplayDifference> Differences, Diagnostic? Problem)
{
    /// <summary>Content hash of the book that judged then, which <see cref="RuleBook.ContentHash"/> of that book is; null where the line cannot be read.</summary>
    public string? BookHash { get; init; }

    /// <summary>Whether the same book gives the same answer.</summary>
    public bool IsConfirmed => Problem is null && IsSameBook && Differences.IsEmpty;
}

/// <summary>A part of an answer that is another one.</summary>
/// <param name="Pointer">JSON pointer below <c>answer</c>, e.g. <c>/sets/standard/indicators/10.1/outcome</c>.</param>
/// <param name="Then">What the log says; null: nothing.</param>
/// <param name="Now">What the answer is now; null: nothing.</param>
public sealed record ReplayDifference(string Pointer, string? Then, string? Now);
