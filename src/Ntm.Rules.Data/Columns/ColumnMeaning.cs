using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Columns;

/// <summary>What a column or key of a data file holds. Two meanings are the same when both are of one kind and name one thing.</summary>
/// <param name="Id">How messages and suggestions call it.</param>
internal abstract record ColumnMeaning(string Id);

/// <summary>A fixed field of a record.</summary>
internal sealed record FixedMeaning(FixedField Field) : ColumnMeaning(FixedFields.Id(Field));

/// <summary>An attribute of the catalog.</summary>
internal sealed record AttributeMeaning(CommuneAttribute Attribute) : ColumnMeaning(Attribute.Id);

/// <summary>A metric or one of its parts; <paramref name="Key"/> is <c>metric</c> or <c>metric.part</c>.</summary>
internal sealed record MetricMeaning(Metric Metric, string Key) : ColumnMeaning(Key);

/// <summary>The document that proves a metric's value.</summary>
internal sealed record EvidenceMeaning(Metric Metric, string Key) : ColumnMeaning($"evidence:{Key}");

/// <summary>What is declared of a criterion or indicator.</summary>
internal sealed record DeclaredMeaning(string Number) : ColumnMeaning($"declared:{Number}");
