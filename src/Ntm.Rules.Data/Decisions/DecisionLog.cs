using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Assessments;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Data.Decisions;

/// <summary>
/// Nhật ký quyết định. Writes assessments as JSON lines, one each: content hash of the book, options of the run, everything of the record, and the answer with its reasons, so that anyone who
/// has the book can make the answer again (<see cref="DecisionReplay"/>). Format 1, described in docs/decision-log.md. Not for several threads.
/// </summary>
/// <example><code>
/// using var log = new DecisionLog(File.Create("decisions.jsonl"), run.Options);
/// foreach (CommuneAssessment answer in run.Assess(communes)) { log.Write(answer); }
/// </code></example>
public sealed class DecisionLog : IDisposable
{
    internal const int Format = 1;

    internal const string Kind = "decision";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Stream _stream;
    private readonly AssessmentOptions _options;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins a log, or goes on with one.</summary>
    /// <param name="stream">Where lines are written, UTF-8, each ended by LF; closed with the log.</param>
    /// <param name="options">Those of the run that gives the answers: <c>run.Options</c>.</param>
    public DecisionLog(Stream stream, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        _stream = stream;
        _options = options;
        _json = new Utf8JsonWriter(stream, Compact);
    }

    /// <summary>Writes one line and hands it to the stream.</summary>
    /// <param name="assessment">An answer of the run.</param>
    public void Write(CommuneAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        _json.Reset(_stream);
        _json.WriteStartObject();
        _json.WriteNumber("format", Format);
        _json.WriteString("kind", Kind);
        _json.WriteString("book", assessment.Basis.BookHash);
        DecisionContext.Write(_json, _options);
        DecisionRecord.Write(_json, assessment.Commune);
        DecisionAnswer.Write(_json, assessment);
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }
}
