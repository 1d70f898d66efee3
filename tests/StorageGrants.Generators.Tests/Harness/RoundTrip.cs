namespace StorageGrants.Generators.Tests.Harness;

/// <summary>User code that reads a model and writes it again.</summary>
internal static class RoundTrip
{
    public static string Code(string model, string json = "AcmeJson") => $$"""
        public static class Test
        {
            public static string Run(string json)
            {
                var value = System.Text.Json.JsonSerializer.Deserialize(json, Acme.Storage.{{json}}.{{model}});
                return System.Text.Json.JsonSerializer.Serialize(value!, Acme.Storage.{{json}}.{{model}});
            }
        }
        """;
}
