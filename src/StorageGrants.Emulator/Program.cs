using System.Threading.Tasks;
using StorageGrants.Emulator.Command;

namespace StorageGrants.Emulator;

internal static class Program
{
    private static Task<int> Main(string[] args) => EmulatorCommand.Create().Parse(args).InvokeAsync();
}
