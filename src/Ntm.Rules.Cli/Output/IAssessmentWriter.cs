using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Cli.Output;

/// <summary>Writes assessments one by one, then the totals, in one of the output forms.</summary>
internal interface IAssessmentWriter : IDisposable
{
    void Write(CommuneAssessment assessment);

    void Finish(PortfolioTotals totals, IReadOnlyList<Diagnostic> problems);
}
