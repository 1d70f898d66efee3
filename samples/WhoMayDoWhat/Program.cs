using System;
using Spectre.Console;
using WhoMayDoWhat;

var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
if (Console.IsOutputRedirected)
    console.Profile.Width = AccessMatrix.Width;
foreach (var organization in Organizations.All)
    AccessMatrix.Write(console, organization);
