using Crayon.TenantProvisioning.Cli;

return await CommandLine.RunAsync(args, Terminal.Process, CancellationToken.None);
