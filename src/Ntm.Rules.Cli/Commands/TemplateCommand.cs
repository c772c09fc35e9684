using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Data;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm template SET [--province P] --out FILE</c>: the workbook to fill for a set.</summary>
internal static class TemplateCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var set = new Argument<string>("SET") { Description = words.Say("Mã bộ tiêu chí, xem `ntm sets`.", "Id of the set, see `ntm sets`.") };
        var province = new Option<string?>("--province")
        {
            Description = words.Say(
                "Mã hoặc tên tỉnh: thêm cột mà quy định của tỉnh cần, bỏ cột không ai hỏi nữa.",
                "Code or name of a province: with the columns that its rules need, without those for which nobody asks any more."),
        };
        var command = new Command("template", words.Say(
            "Tệp Excel mẫu để nhập số liệu của một bộ tiêu chí, của cả nước hoặc của một tỉnh.",
            "An Excel form to fill with the figures of a set, of the whole country or of a province.")) { set, province };
        command.SetAction((parsed, cancellation) => RunAsync(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(set), parsed.GetValue(province), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, string setId, string? provinceText, CancellationToken cancellation)
    {
        RunSettings named = settings with { Options = settings.Options with { Set = setId } };
        if (BookLoader.LoadOrReport(named) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        Province? province = provinceText is null ? null : book.Catalog.FindProvince(provinceText, settings.Options.AsOf);
        if (provinceText is not null && province is null)
        {
            return Refuse(settings, $"Không có tỉnh '{provinceText}'.", $"There is no province '{provinceText}'.");
        }

        CriteriaSet set = book.Set(setId)!;
        var law = TemplateLaw.Of(book, set, province, settings.Options);
        bool isBound = law.Laws.Any(one => one.Criteria is not null);
        if (!isBound && set.Criteria is null)
        {
            return Refuse(settings, $"Bộ '{setId}' chưa có tiêu chí trong dữ liệu, hoặc do tỉnh ban hành.", $"The set '{setId}' has no criteria here, or the provinces issue them.");
        }

        if (settings.Out is not { } path)
        {
            return Refuse(settings, "Ghi tên tệp mẫu: --out mau.xlsx", "Name the file of the form: --out form.xlsx");
        }

        FileStream file = OutputTarget.OpenNewFile(settings, path);
        await using (file.ConfigureAwait(false))
        {
            Task written = isBound
                ? CommuneTemplate.WriteAsync(file, law.Laws, law.Recognition, book.Catalog, settings.Words.Language, cancellation)
                : CommuneTemplate.WriteAsync(file, set, book.Catalog, settings.Words.Language, cancellation);
            await written.ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static int Refuse(RunSettings settings, string vi, string en)
    {
        ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(vi, en));
        return ExitCode.Usage;
    }
}
