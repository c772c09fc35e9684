using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>
/// The folder that <c>--out</c> names. Files are written beside their names and take them when all are complete, so that no reader ever finds a half-written or mixed report; what did not get that
/// far is removed. A file that the same call reads is never written over.
/// </summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly List<(string Written, string Name)> _files = [];
    private readonly string _path;
    private readonly RunSettings _settings;
    private readonly string[] _read;

    private ReportFolder(string path, RunSettings settings, IEnumerable<string> read)
    {
        _path = path;
        _settings = settings;
        _read = [.. read.Select(Path.GetFullPath)];
    }

    /// <summary>Makes the folder where it is missing.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="data">Data files that the call reads.</param>
    /// <exception cref="UsageException">There is no <c>--out</c>, or it cannot be a folder; the sentence is written.</exception>
    public static ReportFolder Open(RunSettings settings, IEnumerable<string> data)
    {
        if (settings.Out is not { } path)
        {
            throw Refused(settings, "Thiếu --out THƯ_MỤC: nơi ghi các tệp báo cáo.", "--out FOLDER is missing: where the files of the report go.");
        }

        if (File.Exists(path))
        {
            throw Refused(settings, $"--out phải là thư mục, nhưng đây là tệp: {path}", $"--out is to be a folder, and this is a file: {path}");
        }

        try
        {
            return new ReportFolder(Directory.CreateDirectory(path).FullName, settings, settings.Rules.Concat(settings.With).Concat(data));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CannotWrite(settings, path);
        }
    }

    /// <summary>Writes files, all at the same time, under names that nothing looks for.</summary>
    /// <param name="files">Name of each, and what writes it.</param>
    /// <exception cref="UsageException">One cannot be written, or the call reads a file of that name; the sentence is written.</exception>
    public async Task WriteAsync(IReadOnlyList<(string Name, Func<Stream, Task> Write)> files)
    {
        foreach ((string name, _) in files)
        {
            string wanted = Path.Combine(_path, name);
            if (_read.Contains(wanted, StringComparer.Ordinal))
            {
                throw Refused(_settings, $"--out không được chứa tệp đầu vào: {Shown(name)}", $"--out cannot hold a file that is read: {Shown(name)}");
            }

            _files.Add((Path.Combine(_path, $".{name}.{Path.GetRandomFileName()}.part"), wanted));
        }

        await Task.WhenAll(_files.Zip(files, (file, form) => Task.Run(() => WriteAsync(file.Written, form.Name, form.Write))).ToArray()).ConfigureAwait(false);
    }

    /// <summary>Gives every file its name; the paths as the caller would write them.</summary>
    /// <exception cref="UsageException">A file of that name is in use or a folder; the sentence is written.</exception>
    public IReadOnlyList<string> Publish()
    {
        string[] names = [.. _files.Select(file => Shown(Path.GetFileName(file.Name)))];
        while (_files is [(string written, string name), ..])
        {
            try
            {
                File.Move(written, name, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotWrite(_settings, Shown(Path.GetFileName(name)));
            }

            _files.RemoveAt(0);
        }

        return names;
    }

    /// <summary>Removes what did not get its name.</summary>
    public void Dispose() => _files.ForEach(file => File.Delete(file.Written));

    private async Task WriteAsync(string written, string name, Func<Stream, Task> write)
    {
        try
        {
            FileStream stream = File.Create(written);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(_settings, Shown(name));
        }
    }

    private string Shown(string name) => Path.Combine(_settings.Out!, name);

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
