using System.Text.Json.Serialization;

namespace StorageGrants.Benchmarks.Peers;

[JsonSerializable(typeof(CreateKeyBody))]
[JsonSerializable(typeof(CreatedKey))]
[JsonSerializable(typeof(ListKeysBody))]
[JsonSerializable(typeof(KeyPage))]
internal sealed partial class PartnerJsonContext : JsonSerializerContext;
