await Console.Error.WriteLineAsync("usage: bench NAME [options]");
return 2;
