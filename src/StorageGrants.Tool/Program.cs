using System.Threading;
using StorageGrants.Tool;

return await StorageGrantsTool.RunAsync(args, ToolHost.ForProcess(), CancellationToken.None);
