using System.Threading;
using StorageGrants.Tool;

return StorageGrantsTool.RunAsync(args, ToolHost.ForProcess(), CancellationToken.None).GetAwaiter().GetResult();
