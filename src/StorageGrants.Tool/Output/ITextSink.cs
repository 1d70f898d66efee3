namespace StorageGrants.Tool.Output;

/// <summary>Takes text piece by piece, each with its tone.</summary>
internal interface ITextSink
{
    void Write(string text, Tone tone = Tone.Plain);

    void EndLine();
}
