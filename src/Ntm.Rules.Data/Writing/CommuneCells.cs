using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Writing;

/// <summary>What stands in the cells of a record, in the words that the reader reads.</summary>
internal static class CommuneCells
{
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Nature(DataNature nature) => nature switch { DataNature.Real => "real", DataNature.Illustrative => "illustrative", _ => "" };

    public static string Declared(DeclaredAnswer answer) => answer switch { DeclaredAnswer.Met => "Đạt", DeclaredAnswer.NotMet => "Chưa đạt", _ => "Không xét" };

    public static string Recognitions(ImmutableArray<RecognitionFact>? facts) => facts switch
    {
        null => "",
        { Length: 0 } => "không",
        _ => string.Join("; ", facts.Value.Select(One)),
    };

    public static string Value(MetricValue value) => value.Kind switch
    {
        MetricValueKind.Number => Number(value.Number),
        MetricValueKind.Attestation => value.Attested ? "Đạt" : "Chưa đạt",
        MetricValueKind.Rating => value.Rating,
        _ => "",
    };

    private static string Number(decimal number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        if (number.Scale > 0 && text.Length > NumberText.MaxDigits)
        {
            // Noughts at the end would make it longer than numbers are read.
            text = text.TrimEnd('0').TrimEnd('.');
        }

        // Three digits after a point read as thousands too; a nought more leaves no doubt.
        return text.Length > 4 && text[^4] == '.' ? text + "0" : text;
    }

    private static string One(RecognitionFact fact)
    {
        string day = fact.Date is { } date ? Day(date) : fact.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        string[] fields = [fact.Level, day, Field(fact.Decision), Field(fact.Period)];
        return string.Join('|', fields).TrimEnd('|');
    }

    private static string Field(string? text) => InertText.Cell(text ?? "").Replace('|', '/').Replace(';', ',');
}
