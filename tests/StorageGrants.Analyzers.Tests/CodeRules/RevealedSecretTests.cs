using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5002.</summary>
public class RevealedSecretTests
{
    [Theory]
    [InlineData("""logger.LogInformation("made {Key}", secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""logger.LogError($"made {secret.{|SGR5002:Reveal|}()}");""")]
    [InlineData("""logger.LogDebug("made " + secret.{|SGR5002:Reveal|}().Trim());""")]
    [InlineData("""var text = secret.{|SGR5002:Reveal|}(); logger.LogWarning(text);""")]
    [InlineData("""string text; text = string.Format("{0}", secret.{|SGR5002:Reveal|}()); var line = text; logger.LogTrace(line);""")]
    [InlineData("""logger.LogInformation("made {Key}", flag ? secret.{|SGR5002:Reveal|}() : "none");""")]
    [InlineData("""using var scope = logger.BeginScope(new { Key = secret.{|SGR5002:Reveal|}() });""")]
    [InlineData("""using var scope = logger.BeginScope("{Key}", secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine(secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""System.Diagnostics.Debug.Assert(flag, secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""Console.WriteLine(secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""Console.WriteLine($"secret: {secret.{|SGR5002:Reveal|}()}");""")]
    [InlineData("""throw new InvalidOperationException("cannot sign in with " + secret.{|SGR5002:Reveal|}());""")]
    [InlineData("""throw new ArgumentException($"{secret.{|SGR5002:Reveal|}()} is wrong", nameof(secret));""")]
    [InlineData("""if (flag) { var error = new Exception(secret.{|SGR5002:Reveal|}(), null); throw error; }""")]
    public Task Fires(string statement) => CodeTest.Statements(statement);

    [Theory]
    [InlineData("""logger.LogInformation("made {Key}", secret);""")]
    [InlineData("""logger.LogInformation("made {Key}", secret.ToString());""")]
    [InlineData("""logger.LogInformation("made {Length}", secret.Reveal().Length);""")]
    [InlineData("""logger.LogInformation("made {Start}", secret.Reveal().Substring(0, 5));""")]
    [InlineData("""logger.LogInformation("made {Key}", secret.Reveal().Replace(unknown, "***"));""")]
    [InlineData("""logger.LogInformation("known: {Known}", secret.Reveal() == unknown);""")]
    [InlineData("""logger.LogInformation("set: {Set}", flag ? "yes" : "no"); _ = secret.Reveal();""")]
    [InlineData("""var text = secret.Reveal(); Environment.SetEnvironmentVariable("KEY", text); logger.LogInformation("set {Name}", "KEY");""")]
    [InlineData("""var text = secret.Reveal(); text = "***" + text.Length; logger.LogInformation(unknown);""")]
    [InlineData("""var keys = new Dictionary<string, string>(); keys["a"] = secret.Reveal(); logger.LogInformation("{Count}", keys.Count);""")]
    [InlineData("""var bytes = System.Text.Encoding.UTF8.GetBytes(secret.Reveal()); logger.LogInformation("{Length}", bytes.Length);""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine(secret);""")]
    [InlineData("""Console.WriteLine(secret);""")]
    [InlineData("""throw new InvalidOperationException("cannot sign in with " + secret);""")]
    [InlineData("""throw new ArgumentException("wrong", secret.GetType().Name);""")]
    [InlineData("""_ = new System.Net.Http.StringContent(secret.Reveal());""")]
    public Task Stays_silent(string statement) => CodeTest.Statements(statement);

    [Theory]
    [InlineData("class D(Secret secret) { public override string ToString() => \"key \" + secret.{|SGR5002:Reveal|}(); }")]
    [InlineData("record D(Secret Secret) { public override string ToString() { var text = Secret.{|SGR5002:Reveal|}(); return $\"{text}\"; } }")]
    [InlineData("class D(Secret secret) { public override string ToString() => \"key \" + secret; }")]
    [InlineData("class D(Secret secret) { public string ToHeader() => \"Bearer \" + secret.Reveal(); }")]
    [InlineData("class D(Secret secret) { public string ToString(string format) => format + secret.Reveal(); }")]
    public Task ToString_of_a_type(string type) => CodeTest.File(type);

    [Fact]
    public Task Methods_the_logging_generator_fills_in() => CodeTest.File("""
        static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "{key}")]
            public static partial void Made(ILogger logger, string key);
            public static partial void Made(ILogger logger, string key) { }
            public static void Other(ILogger logger, string key) { }
            static void M(ILogger logger, Secret secret)
            {
                Made(logger, secret.{|SGR5002:Reveal|}());
                Other(logger, secret.Reveal());
            }
        }
        """);

    [Fact]
    public Task Reveal_of_another_library() => CodeTest.File("""
        class Card { public string Reveal() => "queen"; }
        class D { void M(ILogger logger, Card card) => logger.LogInformation(card.Reveal()); }
        """);

    [Theory]
    [InlineData("logger.LogInformation(secret.Reveal()")]
    [InlineData("logger.LogInformation($\"{secret.Reveal(")]
    [InlineData("throw new Exception(secret.Reveal().")]
    [InlineData("var x = secret.Reveal(); x = x; logger.Log")]
    [InlineData("var x = secret.Reveal() + x; logger.LogInformation(x")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}
