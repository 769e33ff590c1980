using Crayon.Platform.Documents;

await using var app = DocumentsHost.Build(args);
await app.RunAsync();
