using Entente.Registers.Compiled;
using Entente.Registers.Reading;

// RegisterCompiler DATA OUT: reads the tables and agreements below DATA and writes them to OUT in the form that is shipped.
// A fault is told and passed over: the tests, not every build, demand a register without faults.
Faults faults = new();
File.WriteAllBytes(args[1], RegisterCompiler.Compile([.. RegisterFile.In(args[0]).Select(file => file with { Shown = file.Path })], faults));
foreach (var problem in faults.Found)
    Console.WriteLine(problem);
