using Ntm.Rules.Changes;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>The changes as tables for people, one for each set with its title above it; as CSV one table of all.</summary>
internal sealed class DiffTable(RuleBook later, RunSettings settings)
{
    private readonly Words _words = settings.Words;
    private readonly ChangeWording _wording = new(later.Catalog);

    /// <param name="writer">Where to.</param>
    /// <param name="diff">The changes.</param>
    /// <param name="isSameText">Whether both books are the same files: then no change is all that can be said.</param>
    public void Write(TextWriter writer, BookDiff diff, bool isSameText)
    {
        if (settings.Format == OutputFormat.Csv)
        {
            TableWriter.Write(writer, Table(diff.Changes, isWhole: true), settings.Format);
            return;
        }

        if (diff.IsEmpty)
        {
            writer.WriteLine(_words.Say("Không có gì thay đổi về nội dung.", "Nothing is different in meaning."));
            if (!isSameText)
            {
                writer.WriteLine(_words.Say(
                    "Tệp có khác nhau, nhưng ở chỗ không so sánh: ghi chú, cách ghi tên cột, chỉ tiêu chung chỉ in kèm, phần không có hiệu lực vào ngày nào.",
                    "The files do differ, but in what is not compared: notes, aliases of columns, general figures that are only printed, parts that are in force on no day."));
            }
        }

        foreach (IGrouping<string, LawChange> set in diff.Changes.GroupBy(Owner))
        {
            string heading = Heading(set.Key, set);
            writer.WriteLine(settings.Format == OutputFormat.Markdown ? $"## {InertText.Markdown(heading)}" : InertText.Terminal(heading));
            if (settings.Format == OutputFormat.Markdown)
            {
                writer.WriteLine();
            }

            TableWriter.Write(writer, Table(set, isWhole: false), settings.Format);
            writer.WriteLine();
        }

        foreach (string address in diff.CutShort)
        {
            writer.WriteLine(_words.Say($"Chưa xem hết các trường hợp của {address}: có thể còn thay đổi khác.", $"Not every case of {address} was looked at: there may be more changes."));
        }
    }

    private static string Owner(LawChange change) => change.Kind is ChangeKind.MetricAdded or ChangeKind.MetricWithdrawn or ChangeKind.MetricChanged
        ? ""
        : (change.Later ?? change.Earlier)!.Split('#')[0];

    private string Heading(string owner, IEnumerable<LawChange> changes)
    {
        if (owner.Length == 0)
        {
            return _words.Say("Danh mục số liệu", "Metrics of the catalog");
        }

        if (later.Recognition.Any(rules => rules.Id == owner))
        {
            return $"{_words.Say("Công nhận và thu hồi", "Recognition and revocation")} ({owner})";
        }

        string title = later.Set(owner) is { } set ? _words.Say(set.Title) : changes.FirstOrDefault(change => change.Later == owner || change.Earlier == owner) is { } whole ? _words.Say(whole.Name) : "";
        return title.Length == 0 ? owner : $"{title} ({owner})";
    }

    private TextTable Table(IEnumerable<LawChange> changes, bool isWhole)
    {
        var table = new TextTable(
            ("id", isWhole ? _words.Say("Mã", "Id") : _words.Say("Số", "No.")),
            ("name", _words.Say("Tên", "Name")),
            ("change", _words.Say("Thay đổi", "Change")),
            ("where", _words.Say("Nơi, năm, ngày", "Where and when")),
            ("before", _words.Say("Trước", "Before")),
            ("after", _words.Say("Sau", "After")),
            ("legal", _words.Say("Căn cứ", "Legal reference")),
            ("example", _words.Say("Xã ví dụ", "Example")));
        foreach (LawChange change in changes)
        {
            table.Add(
                isWhole ? (change.Later ?? change.Earlier)! : Number(change),
                _words.Say(change.Name),
                _words.Say(ChangeWording.What(change)),
                _words.Say(_wording.Where(change)),
                _words.Say(ChangeWording.Side(change, change.Before)),
                _words.Say(ChangeWording.Side(change, change.After)),
                _words.Say(ChangeWording.Legal(change)),
                _words.Say(_wording.Witness(change)));
        }

        return table;
    }

    /// <summary>The number inside the set, with the earlier one where it was another.</summary>
    private static string Number(LawChange change)
    {
        string earlier = Of(change.Earlier);
        string later = Of(change.Later);
        if (change.Kind is ChangeKind.PartAdded or ChangeKind.PartWithdrawn)
        {
            return change.Kind == ChangeKind.PartAdded ? later : earlier;
        }

        return earlier.Length == 0 || later.Length == 0 || earlier == later ? later + (later.Length == 0 ? earlier : "") : $"{later} (← {earlier})";

        string Of(string? address) => address is null ? "" : address.Contains('#', StringComparison.Ordinal) ? address.Split('#')[1] : Owner(change).Length == 0 ? address : "";
    }
}
