using System.Text;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

public sealed class FileTests
{
    private const string Good = "code,name\n00001,Xã Đình Lập\n";

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Utf16_WithOrWithoutMark_IsToldHowToSave(string encoding, bool hasMark)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        Reading reading = Reading.Bytes([.. hasMark ? utf16.GetPreamble() : [], .. utf16.GetBytes(Good)], "a.csv");
        Assert.Equal(["NTM4002 0:0"], reading.Found);
        Assert.Contains("UTF-8", reading.Problems[0].Fix(Ntm.Rules.Diagnostics.Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_Invalid_IsToldWithItsPlace()
    {
        byte[] bytes = [.. "code,name\n00001,Xã Đ"u8, 0xE3, 0x20, .. "\n"u8];
        Assert.Equal(["NTM4003 2:11"], Reading.Bytes(bytes, "a.csv").Found);
        Assert.Equal(["NTM4003 2:11"], Reading.Bytes(bytes, "a.json").Found);
        Assert.Equal(["NTM4003 1:1"], Reading.Bytes([0xFF, .. bytes], "a.csv").Found);
    }

    [Fact]
    public void Utf8_CutOrFarBehind_IsToldWithItsPlace()
    {
        Assert.Equal(["NTM4003 1:5"], Reading.Bytes([.. "code"u8, 0xC3], "a.csv").Found);
        string line = new string('ạ', 99) + "\n";
        byte[] bytes = [.. Encoding.UTF8.GetBytes("code\n" + string.Concat(Enumerable.Repeat(line, 1000))), 0xC3, 0x28];
        Assert.Equal(["NTM4003 1002:1"], Reading.Bytes(bytes, "a.csv").Found);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 })]
    [InlineData(new byte[] { 0x41, 0x42, 0x43, 0x00, 0x44, 0x45, 0x46, 0x47 })]
    public void Binary_WorkbookOrZeros_IsTold(byte[] bytes)
    {
        Assert.Equal(["NTM4004 0:0"], Reading.Bytes(bytes, "a.csv").Found);
        Assert.Equal(["NTM4004 0:0"], Reading.Bytes(bytes, "a.json").Found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \n\r\n\t")]
    public void Empty_NothingButBlanks_IsTold(string text)
    {
        Assert.Equal(["NTM4005 0:0"], Reading.Csv(text).Found);
        Assert.Equal(["NTM4005 0:0"], Reading.Json(text).Found);
    }

    [Fact]
    public void Empty_OnlyHeadings_Warns() => Assert.Equal(["NTM4007 0:0"], Reading.Csv("code,income\n").Found);

    [Fact]
    public async Task File_Missing_IsAProblemAndNoException()
    {
        CommuneReading reading = new CommuneReader(SmallCatalog.Instance).Open("no/such\\file.csv");
        Reading read = await Reading.AllAsync(reading);
        Assert.Equal(["NTM4001 0:0"], read.Found);
        Assert.Equal("no/such/file.csv", read.Problems[0].Location.Path);
    }

    [Fact]
    public async Task File_OnDisk_IsReadByTheFormatOfItsName()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("ntm-data");
        try
        {
            string csv = Path.Combine(directory.FullName, "a.csv");
            string json = Path.Combine(directory.FullName, "a.JSON");
            await File.WriteAllTextAsync(csv, Good);
            await File.WriteAllTextAsync(json, """[{"code": "00001", "name": "Xã Đình Lập"}]""");
            var reader = new CommuneReader(SmallCatalog.Instance);
            Assert.Equal("Xã Đình Lập", (await Reading.AllAsync(reader.Open(csv))).Row.Name);
            Assert.Equal("Xã Đình Lập", (await Reading.AllAsync(reader.Open(json))).Row.Name);
            Assert.Equal("Xã Đình Lập", (await Reading.AllAsync(reader.Open(json, DataFormat.Json))).Row.Name);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void Stream_ThatCannotSeek_IsReadAllTheSame()
    {
        using var stream = new ForwardStream(Encoding.UTF8.GetBytes(Good));
        Assert.Equal("Xã Đình Lập", Reading.Of(stream, "a.csv").Row.Name);
    }

    [Fact]
    public void Stream_FromItsPosition_StaysOpen()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("xx" + Good));
        stream.Position = 2;
        Assert.Equal("00001", Reading.Of(stream, "a.csv").Row.Code);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Reading_EnumeratedTwice_Throws()
    {
        CommuneReading reading = new CommuneReader(SmallCatalog.Instance).Open(new MemoryStream(Encoding.UTF8.GetBytes(Good)), "a.csv");
        await Reading.AllAsync(reading);
        Assert.Throws<InvalidOperationException>(() => reading.GetAsyncEnumerator());
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.json")]
    public async Task Reading_Cancelled_Stops(string name)
    {
        CommuneReading reading = new CommuneReader(SmallCatalog.Instance).Open(new MemoryStream(Encoding.UTF8.GetBytes(Good)), name);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading.GetAsyncEnumerator(source.Token).MoveNextAsync());
    }

    /// <summary>A stream that only goes forward, a byte at a time.</summary>
    internal sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
    }
}
