using Ntm.Rules.Communes;

namespace Ntm.Rules.Data;

/// <summary>What is declared about data files, and how they are read. The default declares nothing. Immutable.</summary>
public sealed record CommuneReaderOptions
{
    private readonly char? _decimalSeparator;
    private readonly int _chunkSize = 4096;
    private readonly int _problemLimit = 10_000;

    /// <summary>
    /// Dấu thập phân. <c>','</c> or <c>'.'</c>, of every number in a CSV file, and of every number that a workbook holds as text; null: detected from the
    /// file's own numbers. JSON always has the point.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Another character.</exception>
    public char? DecimalSeparator
    {
        get => _decimalSeparator;
        init => _decimalSeparator = value is null or ',' or '.'
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Comma or point.");
    }

    /// <summary>How percentages are written; numbers with the sign % are percent whatever is declared.</summary>
    public PercentageForm Percentages { get; init; }

    /// <summary>
    /// Giai đoạn. The period, e.g. <c>2021-2025</c>, of the set for which a CSV file is submitted: decides a heading that is an alias of
    /// metrics of
    /// several periods. Null: the reporting dates of the file decide, where all lie in the periods of one of the metrics only.
    /// </summary>
    public string? Period { get; init; }

    /// <summary>
    /// Trang tính. Name of the sheet of a workbook, without regard to case; a hidden one is read when it is named. Null: the only visible sheet whose headings are
    /// understood. Has no meaning for other files.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>Most rows of one <see cref="CommuneDataset"/>, at least 1; 4096 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int ChunkSize
    {
        get => _chunkSize;
        init => _chunkSize = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    }

    /// <summary>Most problems that are kept of a file, at least 1; 10,000 unless set. How many more there were is always told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int ProblemLimit
    {
        get => _problemLimit;
        init => _problemLimit = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    }
}
