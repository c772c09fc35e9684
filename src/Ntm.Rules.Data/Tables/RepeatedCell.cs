using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Rows;

namespace Ntm.Rules.Data.Tables;

/// <summary>What the last row said in a column of few different words, such as the province: the same bytes on the same day mean the same.</summary>
internal sealed class RepeatedCell
{
    private readonly bool _needsDay;
    private byte[] _cell = [];
    private int _length;
    private DateOnly? _day;

    private RepeatedCell(bool needsDay)
    {
        _needsDay = needsDay;
    }

    /// <summary>Null for columns that differ in every row, or whose cells add to what others say.</summary>
    public static RepeatedCell? For(ColumnMeaning meaning) => meaning
        is AttributeMeaning
        or FixedMeaning
        {
            Field: FixedField.Province or FixedField.FormerProvince or FixedField.District or FixedField.Region or FixedField.ReportingDate or FixedField.Nature
                or FixedField.ValidFrom
        }
        ? new RepeatedCell(FieldReader.NeedsDay(meaning) || meaning is FixedMeaning { Field: FixedField.FormerProvince })
        : null;

    /// <summary>Whether the cell, which is not empty, says what it said before.</summary>
    public bool IsSame(ReadOnlySpan<byte> cell, DateOnly? day) => cell.SequenceEqual(_cell.AsSpan(0, _length)) && (!_needsDay || day == _day);

    /// <summary>Keeps what a cell says; an empty one says nothing.</summary>
    public void Keep(ReadOnlySpan<byte> cell, DateOnly? day)
    {
        if (_cell.Length < cell.Length)
        {
            _cell = new byte[cell.Length];
        }

        cell.CopyTo(_cell);
        (_length, _day) = (cell.Length, day);
    }
}
