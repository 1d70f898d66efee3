using System.IO;

namespace StorageGrants.Tool.Output;

/// <summary>Writes text without colours.</summary>
internal sealed class PlainSink : ITextSink
{
    private readonly TextWriter _writer;

    public PlainSink(TextWriter writer) => _writer = writer;

    public void Write(string text, Tone tone = Tone.Plain) => _writer.Write(text);

    public void EndLine() => _writer.Write('\n');
}
