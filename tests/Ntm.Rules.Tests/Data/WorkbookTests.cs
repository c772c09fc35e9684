using System.IO.Compression;
using System.Text;

namespace Ntm.Rules.Tests.Data;

/// <summary>Files that are no workbook, or one that is broken or hostile.</summary>
public sealed class WorkbookTests
{
    private static readonly byte[] Good = SheetFile.Of(["code", "income"], ["00001", 1], ["00002", 2]);

    [Theory]
    [InlineData("a.xls", "NTM4402")]
    [InlineData("a.xlsx", "NTM4402")]
    public void Compound_WithoutPackage_IsTheOldFormat(string name, string code) =>
        Assert.Equal([$"{code} 0:0"], Reading.Bytes([0xD0, 0xCF, 0x11, 0xE0, .. new byte[2000]], name).Found);

    [Fact]
    public void Compound_WithEncryptedPackage_IsToldAsSuch()
    {
        byte[] bytes = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }.CopyTo(bytes, 0);
        bytes[30] = 9;
        bytes[48] = 1;
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(bytes, 1024 + 128);
        Assert.Equal(["NTM4401 0:0"], Reading.Bytes(bytes, "a.xlsx").Found);
    }

    [Fact]
    public void Zip_OfSomethingElse_IsTold()
    {
        Assert.Equal(["NTM4404 0:0"], Reading.Bytes(Zip(("a.txt", "x")), "a.xlsx").Found);
        Assert.Equal(["NTM4403 0:0"], Reading.Bytes(Zip(("mimetype", "x"), ("content.xml", "<a/>")), "a.ods").Found);
        Assert.Equal(["NTM4404 0:0"], Reading.Bytes("code,name\n"u8.ToArray(), "a.xlsx").Found);
        Assert.Equal(["NTM4005 0:0"], Reading.Bytes([], "a.xlsx").Found);
        string[] empty = Reading.Bytes(Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")), "a.xlsx").Found;
        Assert.Matches("NTM440[45] 0:0", Assert.Single(empty));
    }

    [Fact]
    public void File_CutOrChangedAnywhere_NeverThrows()
    {
        for (int length = 0; length < Good.Length; length += 97)
        {
            Assert.NotEmpty(Reading.Bytes(Good[..length], "a.xlsx").Problems);
        }

        for (int at = 0; at < Good.Length; at += 13)
        {
            byte[] changed = [.. Good];
            changed[at] ^= 0x55;
            _ = Reading.Bytes(changed, "a.xlsx");
        }
    }

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>", "NTM4412")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>x</v></c></row>", "NTM4412")]
    [InlineData("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", "NTM4405")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "NTM4405")]
    [InlineData("<row r=\"99999999\"/>", "NTM4405")]
    [InlineData("<row r=\"2\"><c r=\"ZZZZZ2\"><v>1</v></c></row>", "NTM4405")]
    [InlineData("<row r=\"2\"><c", "NTM4405")]
    public void Sheet_BrokenInside_IsTold(string row, string code)
    {
        string[] found = Reading.Bytes(WithRows(row), "a.xlsx").Found;
        Assert.Contains(found, line => line.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Sheet_WithDocumentType_IsNotExpanded()
    {
        byte[] bytes = Change(Good, "worksheets/", text =>
            text.Replace("<x:worksheet", "<!DOCTYPE a [<!ENTITY b \"cccccccccc\">]><x:worksheet", StringComparison.Ordinal));
        Assert.Contains(Reading.Bytes(bytes, "a.xlsx").Found, line => line.StartsWith("NTM4405", StringComparison.Ordinal));
    }

    [Fact]
    public void Zip_ThatGrowsBeyondMeasure_IsRefusedBeforeItIsUnpacked()
    {
        byte[] bytes = Change(Good, "sharedStrings", text => text + new string(' ', 100 << 20));
        Assert.Equal(["NTM4406 0:0"], Reading.Bytes(bytes, "a.xlsx").Found);
    }

    [Fact]
    public void Row_TooLarge_IsTold()
    {
        object?[] cells = ["00001", .. Enumerable.Repeat<object?>(new Inline(new string('x', 32_000)), 40)];
        Assert.Equal(["NTM4007 0:0", "NTM4009 2:1 2"], SheetFile.Read(["code", "income"], cells).Found);
    }

    private static byte[] WithRows(string rows) =>
        Change(Good, "worksheets/", text => string.Concat(text.AsSpan(0, text.IndexOf("</x:row>", StringComparison.Ordinal) + 8),
            rows.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal), "</x:sheetData></x:worksheet>"));

    private static byte[] Change(byte[] file, string entry, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, true))
        {
            ZipArchiveEntry part = archive.Entries.First(one => one.FullName.Contains(entry, StringComparison.OrdinalIgnoreCase) && !one.FullName.Contains("_rels", StringComparison.Ordinal));
            string name = part.FullName;
            string text;
            using (var reader = new StreamReader(part.Open()))
            {
                text = reader.ReadToEnd();
            }

            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach ((string name, string text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
