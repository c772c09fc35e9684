using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Tự đánh giá. What a record declares of the criteria and indicators of a set: numbers alone are of the lowest level, <c>level:number</c> names one.</summary>
internal readonly struct SelfDeclared(CommuneAssessment answer, SetAssessment set, WorkbookWords words)
{
    private readonly ImmutableArray<DeclaredOutcome> _declared = answer.Commune.Declared;
    private readonly bool _isLowest = answer.Sets[0] == set;

    /// <summary>What is declared of the indicator; else of its criterion, said to be so; null where nothing is.</summary>
    public string? Of(string? indicator, string criterion)
    {
        if (_declared.IsDefaultOrEmpty)
        {
            return null;
        }

        return (indicator is null ? null : All(indicator, null)) ?? All(criterion, words.Say($"tiêu chí {criterion}", $"criterion {criterion}"));
    }

    private string? All(string id, string? beside)
    {
        string? all = null;
        foreach (DeclaredOutcome declared in _declared)
        {
            if (!IsOf(declared.Id, id))
            {
                continue;
            }

            string whose = beside is null ? declared.By ?? "" : declared.By is { } by ? $"{beside}, {by}" : beside;
            string one = whose.Length == 0 ? words.Of(declared.Answer) : $"{words.Of(declared.Answer)} ({whose})";
            all = all is null ? one : $"{all}; {one}";
        }

        return all;
    }

    private bool IsOf(string declared, string id)
    {
        int colon = declared.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? _isLowest && declared == id : declared.AsSpan(0, colon).SequenceEqual(set.Level) && declared.AsSpan(colon + 1).SequenceEqual(id);
    }
}
