using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>The folder that <c>--out</c> names. Files are written beside their names and take them when all are complete, so that no reader ever finds a half-written or mixed report.</summary>
internal sealed class ReportFolder
{
    private readonly List<(string Written, string Name)> _files = [];
    private readonly string _path;
    private readonly RunSettings _settings;

    private ReportFolder(string path, RunSettings settings) => (_path, _settings) = (path, settings);

    /// <summary>Makes the folder where it is missing.</summary>
    /// <exception cref="UsageException">There is no <c>--out</c>, or it cannot be a folder; the sentence is written.</exception>
    public static ReportFolder Open(RunSettings settings)
    {
        if (settings.Out is not { } path)
        {
            throw Refused(settings, "Thiếu --out THƯ_MỤC: nơi ghi các tệp báo cáo.", "--out FOLDER is missing: where the files of the report go.");
        }

        string full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            return new ReportFolder(full, settings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(settings, path);
        }
    }

    /// <summary>Writes a file under a name that nothing looks for.</summary>
    /// <exception cref="UsageException">It cannot be written; the sentence is written, and what was written so far is removed.</exception>
    public async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        string written = Path.Combine(_path, $".{name}.{Path.GetRandomFileName()}.part");
        _files.Add((written, Path.Combine(_path, name)));
        try
        {
            await using FileStream stream = File.Create(written);
            await write(stream).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Remove();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotWrite(_settings, Path.Combine(_settings.Out!, name));
            }

            throw;
        }
    }

    /// <summary>Gives every file its name; the paths as the caller would write them.</summary>
    /// <exception cref="UsageException">A file of that name is in use or a folder; the sentence is written.</exception>
    public IReadOnlyList<string> Publish()
    {
        try
        {
            foreach ((string written, string name) in _files)
            {
                File.Move(written, name, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove();
            throw CannotWrite(_settings, _settings.Out!);
        }

        return [.. _files.Select(file => Path.Combine(_settings.Out!, Path.GetFileName(file.Name)))];
    }

    private void Remove()
    {
        foreach ((string written, _) in _files)
        {
            File.Delete(written);
        }
    }

    private static UsageException CannotWrite(RunSettings settings, string path) => Refused(
        settings,
        $"Không ghi được báo cáo: {path}. Kiểm tra đường dẫn, quyền ghi, và đóng tệp nếu đang mở trong chương trình khác.",
        $"The report cannot be written: {path}. Check the path and the right to write, and close the file where another program has it open.");

    private static UsageException Refused(RunSettings settings, string vi, string en)
    {
        ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(vi, en));
        return new UsageException();
    }
}
