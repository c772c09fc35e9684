using System.Text.Json;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Cli.Output;

/// <summary>A compiled plan: its columns, then its steps.</summary>
internal static class PlanTables
{
    public static void Write(TextWriter writer, PlanListing plan, RunSettings settings)
    {
        if (settings.Format == OutputFormat.Json)
        {
            writer.WriteLine(Json(plan));
            return;
        }

        Words words = settings.Words;
        var columns = new TextTable(
            ("column", words.Say("Cột", "Column")),
            ("metric", words.Say("Số liệu", "Metric")),
            ("decimals", words.Say("Số lẻ", "Decimals")),
            ("origin", words.Say("Cách có", "Origin")));
        foreach (PlanListingColumn column in plan.Columns)
        {
            columns.Add(column.Name, column.Metric, $"{column.Decimals}", column.Origin);
        }

        var steps = new TextTable(
            ("step", words.Say("Bước", "Step")), ("operation", words.Say("Phép tính", "Operation")), ("answers", words.Say("Trả lời cho", "Answers")));
        foreach (PlanListingStep step in plan.Steps)
        {
            steps.Add(step.Name, step.Operation, step.Answers);
        }

        TableWriter.Write(writer, columns, settings.Format);
        TableWriter.Write(writer, steps, settings.Format);
    }

    private static string Json(PlanListing plan)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteStartArray("columns");
            foreach (PlanListingColumn column in plan.Columns)
            {
                json.WriteStartObject();
                json.WriteString("column", column.Name);
                json.WriteString("metric", column.Metric);
                json.WriteNumber("decimals", column.Decimals);
                json.WriteString("origin", column.Origin);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (PlanListingStep step in plan.Steps)
            {
                json.WriteStartObject();
                json.WriteString("step", step.Name);
                json.WriteString("operation", step.Operation);
                json.WriteString("answers", step.Answers);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return JsonText.Of(stream);
    }
}
