using System.Text;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

public sealed class HostileTests
{
    [Fact]
    public void Csv_RowWithoutEnd_StopsWithItsPlace()
    {
        Reading reading = Reading.Csv("code,name\n00001,A\n00002,\"" + new string('x', 4_000_000));
        Assert.Equal(["NTM4009 3:1 3"], reading.Found);
        Assert.Equal("00001", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Csv_FirstRowWithoutEnd_IsTold() => Assert.Equal(["NTM4009 1:1"], Reading.Csv(new string('x', 4_000_000)).Found);

    [Fact]
    public void Csv_TooManyColumns_IsRefused() => Assert.Equal(["NTM4015 0:0"], Reading.Csv("code" + new string(',', 100_000) + "\n00001\n").Found);

    [Fact]
    public void Csv_ThousandsOfUnknownHeadings_AreAllTold()
    {
        Reading reading = Reading.Csv("code," + string.Join(',', Enumerable.Range(0, 3000).Select(i => $"heading that nobody knows {i}")) + "\n00001\n");
        Assert.Equal(3000, reading.Found.Count(found => found.StartsWith("NTM41", StringComparison.Ordinal)));
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Csv_LongCell_IsCutInTheMessage()
    {
        Reading reading = Reading.Csv("code,income\n00001," + new string('y', 100_000) + "\n");
        Assert.Equal(["NTM4221 2:7 2/income"], reading.Found);
        Assert.True(reading.Problems[0].Message(Ntm.Rules.Diagnostics.Language.Vietnamese).Length < 200);
    }

    [Fact]
    public void Json_Depth_IsTold()
    {
        Reading reading = Reading.Json("""[{"code": "00001"}, """ + new string('[', 100_000));
        Assert.Equal(["NTM4303 1:84 /1"], reading.Found);
        Assert.Equal("00001", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Json_RecordWithoutEnd_StopsWithItsPlace()
    {
        Reading reading = Reading.Json("[{\"code\": \"00001\"},\n{\"name\": \"" + new string('x', 4_000_000));
        Assert.Equal("NTM4009", Assert.Single(reading.Problems).Code);
        Assert.Equal(1, reading.Problems[0].Location.Line);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void AnyBytes_AtRandom_GiveProblemsAndNeverAnException()
    {
        var random = new Random(20261125);
        byte[] alphabet = Encoding.UTF8.GetBytes("code,;\t\"\n\r{}[]:0123456789.-+eE\\u% aĐạt");
        for (int round = 0; round < 800; round++)
        {
            byte[] bytes = new byte[random.Next(1, 200)];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = round % 3 == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            }

            byte[] led = round % 2 == 0 ? bytes : [.. "code,income,power\n"u8, .. bytes];
            Assert.NotNull(Reading.Bytes(led, "a.csv").Rows);
            byte[] listed = round % 2 == 0 ? bytes : [.. "[{\"code\":\"1\",\"values\":{"u8, .. bytes];
            Assert.NotNull(Reading.Bytes(listed, "a.json").Problems);
        }
    }

    [Fact]
    public void Cut_AnywhereInAGoodFile_GivesProblemsAndNeverAnException()
    {
        byte[] csv = Encoding.UTF8.GetBytes("\uFEFFcode,name,income,power\r\n00001,\"Xã \"\"Đ\"\"\",36.5,Đạt\r\n00002,B,\"1,234\",Chưa đạt\r\n");
        byte[] json = Encoding.UTF8.GetBytes("""{"communes":[{"code":"00001","name":"Xã","values":{"income":36.5,"power":{"value":true,"evidence":"Đ"}},"recognitions":[{"level":"standard","year":2015}],"declared":[{"id":"7","answer":"met"}]}]}""");
        for (int length = 0; length < csv.Length; length++)
        {
            Assert.NotNull(Reading.Bytes(csv[..length], "a.csv").Rows);
        }

        for (int length = 0; length < json.Length; length++)
        {
            Assert.NotEmpty(Reading.Bytes(json[..length], "a.json").Problems);
        }
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.json")]
    public async Task Memory_AHundredThousandRows_KeepsNoChunk(string name)
    {
        using var stream = new GeneratedStream(100_000, name.EndsWith("json", StringComparison.Ordinal));
        CommuneReading reading = new CommuneReader(SmallCatalog.Instance, new() { ChunkSize = 1000 }).Open(stream, name);
        List<WeakReference> chunks = [];
        List<int> sizes = [];
        await foreach (CommuneDataset chunk in reading)
        {
            chunks.Add(new WeakReference(chunk));
            sizes.Add(chunk.Count);
        }

        GC.Collect();
        Assert.Empty(reading.Problems);
        Assert.Equal(100, sizes.Count);
        Assert.All(sizes, size => Assert.Equal(1000, size));
        Assert.True(chunks.Take(98).All(chunk => !chunk.IsAlive), "A chunk that was handed out is still held.");
    }

    /// <summary>A long file that is never in memory: each block of bytes is made when it is read.</summary>
    private sealed class GeneratedStream : Stream
    {
        private readonly int _rows;
        private readonly bool _isJson;
        private readonly int _headLength;
        private readonly int _rowLength;
        private long _position;

        public GeneratedStream(int rows, bool isJson)
        {
            (_rows, _isJson) = (rows, isJson);
            (_headLength, _rowLength) = (Line(0).Length, Line(1).Length);
        }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => _headLength + ((long)_rowLength * _rows);

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            int written = 0;
            while (written < buffer.Length && _position < Length)
            {
                bool isHead = _position < _headLength;
                int row = isHead ? 0 : (int)((_position - _headLength) / _rowLength) + 1;
                byte[] line = Line(row);
                int from = (int)(isHead ? _position : (_position - _headLength) % _rowLength);
                int count = Math.Min(line.Length - from, buffer.Length - written);
                line.AsSpan(from, count).CopyTo(buffer[written..]);
                written += count;
                _position += count;
            }

            return written;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override long Seek(long offset, SeekOrigin origin) => _position = offset;

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private byte[] Line(int row) => Encoding.UTF8.GetBytes((_isJson, row) switch
        {
            (false, 0) => "code,name,income,insured_pct,power\n",
            (false, _) => $"{row:000000},Xã Đình Lập,{row % 90 + 10}.5,{row % 90 + 10}.25,Đạt\n",
            (true, 0) => "[\n",
            (true, _) => $"{{\"code\":\"{row:000000}\",\"values\":{{\"income\":{row % 90 + 10}.5,\"insured_pct\":{row % 90 + 10}.25}}}}{(row == _rows ? ']' : ',')}\n",
        });
    }
}
