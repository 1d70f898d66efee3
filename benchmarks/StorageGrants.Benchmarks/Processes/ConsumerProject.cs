using System;
using System.IO;
using System.Linq;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>A project as a web application has it: models, services, queries, calls of other services, texts.</summary>
internal static class ConsumerProject
{
    /// <param name="folder">Where the files go.</param>
    /// <param name="files">How many.</param>
    /// <param name="withGrants">Whether one file of a hundred creates access keys.</param>
    public static void Write(string folder, int files, bool withGrants)
    {
        Directory.CreateDirectory(folder);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        File.WriteAllLines(
            Path.Combine(folder, "references.txt"),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) is "StorageGrants.dll" or "StorageGrants.Access.dll"));
        for (var i = 0; i < files; i++)
            File.WriteAllText(Path.Combine(folder, "Order" + i.ToString("D4") + ".cs"), Code(i) + (withGrants && i % 100 == 7 ? Grants(i) : ""));
    }

    private static string Code(int i) => Template.Replace("__I__", i.ToString("D4"));

    private static string Grants(int i) => GrantTemplate.Replace("__I__", i.ToString("D4"));

    private const string GrantTemplate = """"

        public sealed class Keys__I__
        {
            private const string Body = """
                { "user_id": "service-__I__", "user_role": "Member", "buckets_roles": [ { "bucket_name": "orders-__I__", "role": "Editor" } ] }
                """;

            public static StorageGrants.Tigris.CreateAccessKeyRequest Request(string user) =>
                new StorageGrants.Tigris.CreateAccessKeyRequest(user)
                    .WithUserRole(StorageGrants.Tigris.UserRole.Member)
                    .WithBucketsRoles(new StorageGrants.Tigris.BucketAccess("orders-__I__", StorageGrants.Tigris.BucketRole.Editor));

            public static object Plain(string user) => new { user_id = user, user_role = "Admin", buckets_roles = new[] { new { bucket_name = "*", role = "Admin" } } };

            public static HttpContent Content() => new StringContent(Body);
        }
        """";

    private const string Template = """"
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Module__I__;

        public enum Status__I__
        {
            Open,
            Paid,
            Shipped,
            Returned,
        }

        public sealed record Line__I__(string Product, int Quantity, decimal Price)
        {
            public decimal Total => Quantity * Price;
        }

        public sealed class Order__I__
        {
            [JsonPropertyName("order_id")]
            public string Id { get; set; } = "";

            [JsonPropertyName("customer_name")]
            public string Customer { get; set; } = "";

            public Status__I__ Status { get; set; }

            public List<Line__I__> Lines { get; set; } = new();

            public Dictionary<string, string> Labels { get; } = new() { ["source"] = "web", ["team"] = "orders" };

            public DateTimeOffset Created { get; set; } = DateTimeOffset.UnixEpoch;
        }

        public interface IStore__I__
        {
            Task<Order__I__?> FindAsync(string id, CancellationToken cancellationToken);

            Task SaveAsync(Order__I__ order, CancellationToken cancellationToken);
        }

        public sealed class Service__I__
        {
            private const string Query = "SELECT id, customer, status FROM orders WHERE status = @status ORDER BY created DESC LIMIT 100";

            private readonly IStore__I__ _store;
            private readonly HttpClient _client;
            private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

            public Service__I__(IStore__I__ store, HttpClient client)
            {
                _store = store ?? throw new ArgumentNullException(nameof(store));
                _client = client ?? throw new ArgumentNullException(nameof(client), "A client is needed to call the billing service");
            }

            public async Task<Order__I__> CreateAsync(string customer, IEnumerable<(string Product, int Quantity, decimal Price)> lines, CancellationToken cancellationToken)
            {
                if (string.IsNullOrWhiteSpace(customer))
                    throw new ArgumentException("The name of the customer is empty", nameof(customer));

                var order = new Order__I__
                {
                    Id = "order-" + Guid.NewGuid().ToString("N"),
                    Customer = customer,
                    Status = Status__I__.Open,
                    Lines = lines.Where(line => line.Quantity > 0).Select(line => new Line__I__(line.Product, line.Quantity, line.Price)).ToList(),
                };
                if (order.Lines.Count == 0)
                    throw new InvalidOperationException($"The order of {customer} has no lines; at least one with a quantity above {0} is needed");

                order.Labels["count"] = order.Lines.Count.ToString();
                await _store.SaveAsync(order, cancellationToken).ConfigureAwait(false);
                Count("created");
                return order;
            }

            public async Task<bool> PayAsync(string id, decimal amount, CancellationToken cancellationToken)
            {
                var order = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (order is null || order.Status != Status__I__.Open)
                {
                    Count("refused");
                    return false;
                }

                var due = order.Lines.Sum(line => line.Total);
                using var content = new StringContent("{\"order\":\"" + id + "\",\"amount\":" + amount + ",\"currency\":\"EUR\"}", Encoding.UTF8, "application/json");
                using var request = new HttpRequestMessage(HttpMethod.Post, $"https://billing.example/v1/orders/{id}/payments?due={due}") { Content = content };
                request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
                using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                for (var attempt = 1; attempt <= 3 && !response.IsSuccessStatusCode; attempt++)
                    await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), cancellationToken).ConfigureAwait(false);

                order.Status = response.IsSuccessStatusCode ? Status__I__.Paid : Status__I__.Open;
                await _store.SaveAsync(order, cancellationToken).ConfigureAwait(false);
                return order.Status == Status__I__.Paid;
            }

            public string Describe(Order__I__ order)
            {
                var builder = new StringBuilder();
                builder.Append("Order ").Append(order.Id).Append(" of ").Append(order.Customer).Append(": ");
                foreach (var group in order.Lines.GroupBy(line => line.Product).OrderByDescending(group => group.Sum(line => line.Total)))
                    builder.Append(group.Key).Append(" x ").Append(group.Sum(line => line.Quantity)).Append("; ");
                var state = order.Status switch
                {
                    Status__I__.Open => "is open",
                    Status__I__.Paid => "is paid",
                    Status__I__.Shipped => "is on its way",
                    _ => "came back",
                };
                return builder.Append(state).Append(" since ").Append((DateTimeOffset.UnixEpoch - order.Created).TotalDays * 24 + 1).ToString();
            }

            public object Summary(IReadOnlyCollection<Order__I__> orders) => new
            {
                Title = "Orders of module __I__",
                Count = orders.Count,
                Open = orders.Count(order => order.Status == Status__I__.Open),
                Products = orders.SelectMany(order => order.Lines).Select(line => new { line.Product, line.Quantity, role = "line" }).Distinct().ToArray(),
                Query,
                Text = JsonSerializer.Serialize(new Dictionary<string, object> { ["name"] = "__I__", ["size"] = orders.Count + 1 }),
            };

            private void Count(string what)
            {
                _counts.TryGetValue(what, out var count);
                _counts[what] = count + 1;
                if (count > 1000)
                    _counts.Clear();
            }

            public static IEnumerable<string> Parse(string text)
            {
                var start = 0;
                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] is not (',' or ';')) continue;
                    yield return text.Substring(start, i - start).Trim();
                    start = i + 1;
                }

                if (start < text.Length) yield return text[start..];
            }
        }
        """";
}
