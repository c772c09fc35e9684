using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>A metric with the place where it is written.</summary>
internal sealed record MetricEntry(ObjectNode Node, Metric Metric);
