using System.Collections.Immutable;
using SpreadCheetah.Validations;

namespace Ntm.Rules.Data.Templates;

/// <summary>One column of a form.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Uses">Which indicators it serves; empty for columns of identity.</param>
/// <param name="Unit">Unit of its numbers; empty: none.</param>
/// <param name="Accepted">What may stand in its cells, in words.</param>
/// <param name="Form">How its cells are formatted.</param>
/// <param name="Validation">What a spreadsheet lets pass; null: anything.</param>
internal sealed record TemplateColumn(
    string Heading, ImmutableArray<TemplateUse> Uses, string Unit, string Accepted, TemplateForm Form, DataValidation? Validation);

/// <summary>For what a column serves.</summary>
/// <param name="Indicator">Number and name of the indicator.</param>
/// <param name="Required">What is required.</param>
/// <param name="Legal">The article.</param>
internal sealed record TemplateUse(string Indicator, string Required, string Legal);

/// <summary>Formats of columns.</summary>
internal enum TemplateForm
{
    General,
    Text,
    Day,
}
