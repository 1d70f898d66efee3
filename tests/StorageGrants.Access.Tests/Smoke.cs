namespace T; public class Smoke { [Xunit.Fact] public void X() => Xunit.Assert.Equal(1, 1); }
