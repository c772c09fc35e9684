using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>The cells of the row that is being read, as UTF-8 text; used again for the next one.</summary>
internal sealed class SheetRow(int limit)
{
    private Slot[] _slots = new Slot[64];
    private byte[] _bytes = new byte[4096];
    private int _used;

    /// <summary>Up to the last cell that holds something.</summary>
    public int Cells { get; private set; }

    /// <summary>Whether the cells did not fit any more.</summary>
    public bool IsTooLarge { get; private set; }

    public void Clear()
    {
        _slots.AsSpan(0, Cells).Clear();
        (Cells, _used, IsTooLarge) = (0, 0, false);
    }

    public ReadOnlySpan<byte> Text(int index) => index < Cells ? _bytes.AsSpan(_slots[index].Start, _slots[index].Length) : default;

    public bool IsNumber(int index) => index < Cells && _slots[index].IsNumber;

    public CellFault? Fault(int index) => index < Cells ? _slots[index].Fault : null;

    /// <summary>A cell that has text; blanks around it are cut.</summary>
    public void Set(int index, string text, bool isNumber = false, CellFault? fault = null)
    {
        if (Fits(Encoding.UTF8.GetMaxByteCount(text.Length)))
        {
            int length = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_used));
            Set(index, _bytes.AsSpan(_used, length), isNumber, fault);
        }
    }

    public void Set(int index, ReadOnlySpan<byte> text, bool isNumber = false, CellFault? fault = null)
    {
        ReadOnlySpan<byte> trimmed = CellBytes.Trim(text);
        if (trimmed.IsEmpty || !Fits(trimmed.Length))
        {
            return;
        }

        if (index >= _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(index + 1, 2 * _slots.Length));
        }

        trimmed.CopyTo(_bytes.AsSpan(_used));
        _slots[index] = new Slot(_used, trimmed.Length, isNumber, fault);
        _used += trimmed.Length;
        Cells = Math.Max(Cells, index + 1);
    }

    private bool Fits(int length)
    {
        if (length > limit - _used)
        {
            IsTooLarge = true;
            return false;
        }

        if (_used + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_used + length, 2 * _bytes.Length));
        }

        return true;
    }

    private readonly record struct Slot(int Start, int Length, bool IsNumber, CellFault? Fault);
}
