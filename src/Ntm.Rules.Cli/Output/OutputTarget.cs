using System.Text;
using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>
/// Standard output, or the file that <c>--out</c> names (UTF-8 without BOM, LF); its folder is made where it is missing.
/// A file that the same call reads is never written over.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly StreamWriter? _file;

    private OutputTarget(StreamWriter? file) => _file = file;

    public TextWriter Writer => _file ?? ToolStreams.Current.Value!.Output;

    /// <summary>Opens the target.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="data">Data files that the call reads.</param>
    /// <exception cref="UsageException">The file is one that the call reads; the sentence is written.</exception>
    public static OutputTarget Open(RunSettings settings, params string[] data)
    {
        if (settings.Out is not { } path)
        {
            return new OutputTarget(null);
        }

        string full = DemandNotRead(settings, path, data);
        return new OutputTarget(Create(settings, full, () => new StreamWriter(full, false, new UTF8Encoding(false)) { NewLine = "\n" }));
    }

    /// <summary>As <see cref="Open"/>, for a file that is no text.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="path">The file.</param>
    /// <param name="data">Data files that the call reads.</param>
    /// <exception cref="UsageException">The file is one that the call reads, or cannot be written; the sentence is written.</exception>
    public static FileStream OpenFile(RunSettings settings, string path, params string[] data)
    {
        string full = DemandNotRead(settings, path, data);
        return Create(settings, full, () => new FileStream(full, FileMode.Create, FileAccess.Write));
    }

    /// <summary>Opens the target for something that an official goes on to edit: a file that exists may hold that work and stays.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <exception cref="UsageException">The file exists; the sentence is written.</exception>
    public static OutputTarget OpenNew(RunSettings settings)
    {
        DemandNew(settings);
        return Open(settings);
    }

    /// <summary>As <see cref="OpenNew"/>, for a file that is no text.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file exists or cannot be written; the sentence is written.</exception>
    public static FileStream OpenNewFile(RunSettings settings, string path)
    {
        DemandNew(settings);
        string full = Path.GetFullPath(path);
        return Create(settings, full, () => new FileStream(full, FileMode.CreateNew, FileAccess.Write));
    }

    /// <summary>Refuses a target that exists.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <exception cref="UsageException">The file exists; the sentence is written.</exception>
    public static void DemandNew(RunSettings settings)
    {
        if (File.Exists(settings.Out))
        {
            throw Refused(
                settings,
                $"Tệp đã có, không ghi đè: {settings.Out}. Chọn tên khác, hoặc xóa tệp cũ trước.",
                $"The file exists and is not written over: {settings.Out}. Choose another name, or delete it first.");
        }
    }

    /// <summary>As <see cref="OpenFile"/>, for a file that somebody else writes whole: its full path, in a folder that exists.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="path">The file.</param>
    /// <param name="data">What the call reads beside rules.</param>
    /// <exception cref="UsageException">The file is one that the call reads, or its folder cannot be made; the sentence is written.</exception>
    public static string Prepare(RunSettings settings, string path, params string[] data)
    {
        string full = DemandNotRead(settings, path, data);
        return Create(settings, full, () => full);
    }

    public void Dispose()
    {
        Writer.Flush();
        _file?.Dispose();
    }

    private static string DemandNotRead(RunSettings settings, string path, string[] data)
    {
        string full = Path.GetFullPath(path);
        bool isRead = settings.Rules.Concat(settings.With).Concat(data).Any(read => Path.GetFullPath(read) == full);
        if (isRead)
        {
            throw Refused(settings, $"--out không được trùng với tệp đầu vào: {path}", $"--out cannot be a file that is read: {path}");
        }

        return full;
    }

    private static T Create<T>(RunSettings settings, string full, Func<T> create)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            return create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(
                settings,
                $"Không ghi được tệp: {settings.Out}. Kiểm tra đường dẫn, quyền ghi, và đóng tệp nếu đang mở trong chương trình khác.",
                $"The file cannot be written: {settings.Out}. Check the path and the right to write, and close it where another program has it open.");
        }
    }

    private static UsageException Refused(RunSettings settings, string vi, string en)
    {
        ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(vi, en));
        return new UsageException();
    }
}
