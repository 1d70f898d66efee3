using System.Collections.Generic;
using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace StorageGrants.Tool.Output;

/// <summary>Writes text in colours.</summary>
internal sealed class ColorSink : ITextSink
{
    private readonly IAnsiConsole _console;
    private readonly List<Segment> _line = [];

    public ColorSink(TextWriter writer) => _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });

    public void Write(string text, Tone tone = Tone.Plain) => _line.Add(new Segment(text, StyleOf(tone)));

    public void EndLine()
    {
        _line.Add(Segment.LineBreak);
        _console.Write(new Line(_line.ToArray()));
        _line.Clear();
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Path => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(Color.Grey),
        Tone.Link => new Style(Color.Blue),
        Tone.Info => new Style(Color.Blue, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Success => new Style(Color.Green),
        _ => Style.Plain,
    };

    // Segments as they are: no markup is read in them, and a terminal's width does not break them.
    private sealed class Line(IReadOnlyList<Segment> segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
