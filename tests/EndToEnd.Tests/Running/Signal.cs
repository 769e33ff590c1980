using System.Runtime.InteropServices;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>A signal that one process sends another.</summary>
internal sealed record Signal(int Number)
{
    public static readonly Signal HangUp = new(1);
    public static readonly Signal Kill = new(9);
    public static readonly Signal Terminate = new(15);

    public void SendTo(int process) => Assert.Equal(0, Send(process, Number));

    /// <summary>Whether a process lives.</summary>
    public static bool Reaches(int process) => Send(process, 0) == 0;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
