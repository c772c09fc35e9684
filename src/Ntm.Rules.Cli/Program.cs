using Ntm.Rules.Cli;

return await NtmTool.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
