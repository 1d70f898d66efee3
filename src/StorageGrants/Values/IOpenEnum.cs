using System.Text.Json.Serialization;

namespace StorageGrants;

// Lets the converter factory reach the generic converter without MakeGenericType, which AOT could not serve.
internal interface IOpenEnum
{
    JsonConverter CreateConverter();
}
