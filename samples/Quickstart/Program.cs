System.Console.WriteLine("quickstart");
